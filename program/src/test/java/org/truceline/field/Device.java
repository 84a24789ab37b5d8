// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.GeoPointData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.xform.parse.XFormParser.ParseException;
import org.javarosa.xform.util.XFormUtils;

/// A telephone that fills in a form with JavaRosa, the engine of ODK Collect: what it makes is what such a program
/// sends.
public final class Device {
    private static final String ID = "collect:a-telephone-of-the-test";
    private final FormDef form;
    private final FormEntryModel model;
    private final FormEntryController controller;

    private Device(FormDef form) {
        this.form = form;
        this.model = new FormEntryModel(form);
        this.controller = new FormEntryController(model);
    }

    /// Takes in a form as it was downloaded, with what lies beside it.
    ///
    /// @param folder of this device
    public static Device load(String xml, String places, Path folder) throws IOException {
        Files.writeString(folder.resolve(PlaceChoices.FILE), places);
        var references = ReferenceManager.instance();
        references.reset();
        references.addReferenceFactory(new Beside(folder));
        PropertyManager.setPropertyManager(new Properties());
        try {
            var form =
                    XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            form.initialize(true, new org.javarosa.core.model.instance.InstanceInitializationFactory());
            return new Device(form);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    public List<String> languages() {
        return List.of(model.getLanguages());
    }

    /// The labels of all questions and choices in a language.
    public List<String> labels(String language) {
        controller.setLanguage(language);
        var out = new ArrayList<String>();
        controller.jumpToIndex(org.javarosa.core.model.FormIndex.createBeginningOfFormIndex());
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            if (model.getEvent() == FormEntryController.EVENT_QUESTION) {
                var prompt = model.getQuestionPrompt();
                out.add(prompt.getQuestionText());
                if (prompt.getControlType() == Constants.CONTROL_SELECT_ONE) {
                    prompt.getSelectChoices().forEach(choice -> out.add(prompt.getSelectChoiceText(choice)));
                }
            }
        }
        return out;
    }

    /// Answers the form from its beginning to its end and gives what is to be sent.
    ///
    /// @param answers by question, as a person gives them; each must be asked for
    /// @throws IllegalArgumentException when the form does not take an answer, or asks for one that is not there
    public byte[] fill(Map<String, String> answers) throws IOException {
        var left = new TreeMap<>(answers);
        controller.jumpToIndex(org.javarosa.core.model.FormIndex.createBeginningOfFormIndex());
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            if (model.getEvent() == FormEntryController.EVENT_QUESTION) {
                answer(model.getQuestionPrompt(), left);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the form does not ask for " + left.keySet());
        }
        controller.finalizeFormEntry();
        return new XFormSerializingVisitor().serializeInstance(form.getInstance());
    }

    private void answer(FormEntryPrompt prompt, Map<String, String> left) {
        String name = prompt.getIndex().getReference().getNameLast();
        String text = left.remove(name);
        if (text == null && !prompt.isRequired()) {
            return;
        }
        int result = text == null
                ? FormEntryController.ANSWER_REQUIRED_BUT_EMPTY
                : controller.answerQuestion(prompt.getIndex(), value(prompt, text), true);
        if (result != FormEntryController.ANSWER_OK) {
            throw new IllegalArgumentException(name + " = " + text + " is not taken: " + result);
        }
    }

    private static IAnswerData value(FormEntryPrompt prompt, String text) {
        if (prompt.getControlType() == Constants.CONTROL_SELECT_ONE) {
            return prompt.getSelectChoices().stream()
                    .filter(choice -> choice.getValue().equals(text))
                    .findFirst()
                    .map(choice -> new SelectOneData(choice.selection()))
                    .orElseThrow(() -> new IllegalArgumentException(text + " is none of "
                            + prompt.getSelectChoices().stream()
                                    .map(choice -> choice.getValue())
                                    .toList()));
        }
        return switch (prompt.getDataType()) {
            case Constants.DATATYPE_INTEGER -> new IntegerData(Integer.parseInt(text));
            case Constants.DATATYPE_DATE_TIME ->
                new DateTimeData(Date.from(OffsetDateTime.parse(text).toInstant()));
            case Constants.DATATYPE_GEOPOINT ->
                new GeoPointData(Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            default -> new StringData(text);
        };
    }

    /// What lies beside a form, by the addresses that forms name it by.
    private static final class Beside extends PrefixedRootFactory {
        private final Path folder;

        Beside(Path folder) {
            super(new String[] {"file-csv"});
            this.folder = folder;
        }

        @Override
        protected Reference factory(String terminal, String uri) {
            return new Lying(folder.resolve(terminal.replaceFirst("^/", "")), uri);
        }
    }

    /// What a form may ask of the device itself.
    private static final class Properties implements IPropertyManager {
        @Override
        public List<String> getProperty(String name) {
            return name.equals("deviceid") ? List.of(ID) : List.of();
        }

        @Override
        public String getSingularProperty(String name) {
            return String.join("", getProperty(name));
        }

        @Override
        public void setProperty(String name, String value) {}

        @Override
        public void setProperty(String name, List<String> values) {}

        @Override
        public List<IPropertyRules> getRules() {
            return List.of();
        }

        @Override
        public void addRules(IPropertyRules rules) {}
    }

    private record Lying(Path path, String uri) implements Reference {
        @Override
        public boolean doesBinaryExist() {
            return Files.exists(path);
        }

        @Override
        public InputStream getStream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            return path.toString();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("it is for reading");
        }

        @Override
        public void remove() throws IOException {
            throw new IOException("it is for reading");
        }

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
