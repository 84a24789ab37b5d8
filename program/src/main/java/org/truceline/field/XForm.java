// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.truceline.field.Phrases.Phrase;
import org.truceline.field.Question.Choice;
import org.truceline.field.Question.Kind;

/// A questionnaire as the XML that ODK Collect and its like fill in (ODK XForms 1.0.0, OpenRosa 1.0). The same
/// questions are the same bytes; the version is a hash of them.
public final class XForm {
    private static final int VERSION_DIGITS = 16;

    /// ODK XForms gives a table in CSV as an instance of which each row is an `item` of one element.
    private static final String TABLE = "root";

    private static final String ROWS = "instance('places')/" + TABLE + "/item";

    /// Longer sides than this show nothing more and cost the sender's line.
    private static final int MAX_PIXELS = 2048;

    private static final Map<String, String> NAMES = Map.of(
            "en",
            "English (en)",
            "ar",
            "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 (ar)",
            "ru",
            "\u0420\u0443\u0441\u0441\u043a\u0438\u0439 (ru)");

    private final Questionnaire form;
    private final StringBuilder out = new StringBuilder();

    private XForm(Questionnaire form) {
        this.form = form;
    }

    /// A form as it is handed out.
    ///
    /// @param version 16 hexadecimal digits of the SHA-256 of the form without it
    public record Made(String version, String xml) {}

    public static Made of(Questionnaire form) {
        String version = sha256(new XForm(form).write("")).substring(0, VERSION_DIGITS);
        return new Made(version, new XForm(form).write(version));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String write(String version) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<h:html xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\"")
                .append(" xmlns:jr=\"http://openrosa.org/javarosa\" xmlns:orx=\"http://openrosa.org/xforms\"")
                .append(" xmlns:odk=\"http://www.opendatakit.org/xforms\">\n<h:head>\n<h:title>")
                .append(escape(form.title().in("en")))
                .append("</h:title>\n<model odk:xforms-version=\"1.0.0\">\n");
        texts();
        instance(version);
        binds();
        out.append("</model>\n</h:head>\n<h:body>\n");
        form.sections().forEach(this::group);
        return out.append("</h:body>\n</h:html>\n").toString();
    }

    private void texts() {
        out.append("<itext>\n");
        for (String language : Phrases.LANGUAGES) {
            boolean isFirst = language.equals(Phrases.LANGUAGES.getFirst());
            out.append("<translation lang=\"").append(NAMES.get(language)).append('"');
            out.append(isFirst ? " default=\"true()\">\n" : ">\n");
            for (var section : form.sections()) {
                text(section.name(), section.title(), language);
                section.questions().forEach(question -> texts(question, language));
            }
            text("wrong.at_least", Phrases.builtIn().get("wrong.at_least"), language);
            text("wrong.not_before", Phrases.builtIn().get("wrong.not_before"), language);
            out.append("</translation>\n");
        }
        out.append("</itext>\n");
    }

    private void texts(Question question, String language) {
        text(question.name() + ":label", question.label(), language);
        question.hint().ifPresent(hint -> text(question.name() + ":hint", hint, language));
        question.choices().forEach(choice -> text(question.name() + ":" + choice.code(), choice.label(), language));
    }

    private void text(String id, Phrase phrase, String language) {
        out.append("<text id=\"")
                .append(escape(id))
                .append("\"><value>")
                .append(escape(phrase.in(language)))
                .append("</value></text>\n");
    }

    private void instance(String version) {
        out.append("<instance>\n<data id=\"")
                .append(form.id())
                .append("\" version=\"")
                .append(version);
        out.append("\">\n<start/><end/><deviceid/>\n");
        form.questions()
                .forEach(question -> out.append('<').append(question.name()).append("/>\n"));
        out.append("<meta><instanceID/></meta>\n</data>\n</instance>\n");
        out.append("<instance id=\"places\" src=\"jr://file-csv/")
                .append(PlaceChoices.FILE)
                .append("\"/>\n");
    }

    private void binds() {
        out.append("<bind nodeset=\"/data/start\" type=\"dateTime\" jr:preload=\"timestamp\"")
                .append(" jr:preloadParams=\"start\"/>\n")
                .append("<bind nodeset=\"/data/end\" type=\"dateTime\" jr:preload=\"timestamp\"")
                .append(" jr:preloadParams=\"end\"/>\n")
                .append("<bind nodeset=\"/data/deviceid\" type=\"string\" jr:preload=\"property\"")
                .append(" jr:preloadParams=\"deviceid\"/>\n");
        form.questions().forEach(this::bind);
        out.append("<bind nodeset=\"/data/meta/instanceID\" type=\"string\" readonly=\"true()\"")
                .append(" jr:preload=\"uid\"/>\n");
    }

    private void bind(Question question) {
        out.append("<bind nodeset=\"").append(path(question.name())).append("\" type=\"");
        out.append(type(question.kind())).append('"');
        if (question.required()) {
            out.append(" required=\"true()\"");
        }
        question.when()
                .ifPresent(when -> out.append(" relevant=\"")
                        .append(path(when.question()))
                        .append(" = '")
                        .append(when.code())
                        .append("'\""));
        if (question.kind() == Kind.NUMBER) {
            out.append(" constraint=\". &gt;= 0");
            question.after()
                    .ifPresent(other -> out.append(" and (")
                            .append(path(other))
                            .append(" = '' or . &gt;= ")
                            .append(path(other))
                            .append(')'));
            out.append("\" jr:constraintMsg=\"jr:itext('wrong.at_least')\"");
        } else if (question.after().isPresent()) {
            out.append(" constraint=\"decimal-date-time(.) &gt;= decimal-date-time(")
                    .append(path(question.after().get()));
            out.append(")\" jr:constraintMsg=\"jr:itext('wrong.not_before')\"");
        }
        switch (question.kind()) {
            case PHOTO -> out.append(" orx:max-pixels=\"").append(MAX_PIXELS).append('"');
            case AUDIO -> out.append(" odk:quality=\"voice-only\"");
            case CHOICE, PLACE, TEXT, LONG_TEXT, MOMENT, POINT, NUMBER -> {}
        }
        out.append("/>\n");
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case CHOICE, PLACE, TEXT, LONG_TEXT -> "string";
            case MOMENT -> "dateTime";
            case POINT -> "geopoint";
            case NUMBER -> "int";
            case PHOTO, AUDIO -> "binary";
        };
    }

    private void group(Questionnaire.Section section) {
        out.append("<group>\n<label ref=\"jr:itext('").append(section.name()).append("')\"/>\n");
        section.questions().forEach(this::control);
        out.append("</group>\n");
    }

    private void control(Question question) {
        switch (question.kind()) {
            case CHOICE -> {
                open("select1", question, "");
                question.choices().forEach(choice -> item(question, choice));
                close("select1");
            }
            case PLACE -> {
                open("select1", question, " appearance=\"autocomplete\"");
                out.append("<itemset nodeset=\"" + ROWS + "\"><value ref=\"name\"/>")
                        .append("<label ref=\"label\"/></itemset>\n");
                close("select1");
            }
            case LONG_TEXT -> simple("input", question, " appearance=\"multiline\"");
            case POINT -> simple("input", question, " appearance=\"placement-map\"");
            case TEXT, MOMENT, NUMBER -> simple("input", question, "");
            case PHOTO -> simple("upload", question, " mediatype=\"image/*\"");
            case AUDIO -> simple("upload", question, " mediatype=\"audio/*\"");
        }
    }

    private void simple(String tag, Question question, String attributes) {
        open(tag, question, attributes);
        close(tag);
    }

    private void open(String tag, Question question, String attributes) {
        out.append('<')
                .append(tag)
                .append(" ref=\"")
                .append(path(question.name()))
                .append('"');
        out.append(attributes)
                .append(">\n<label ref=\"jr:itext('")
                .append(question.name())
                .append(":label')\"/>\n");
        if (question.hint().isPresent()) {
            out.append("<hint ref=\"jr:itext('").append(question.name()).append(":hint')\"/>\n");
        }
    }

    private void item(Question question, Choice choice) {
        out.append("<item><label ref=\"jr:itext('")
                .append(escape(question.name() + ":" + choice.code()))
                .append("')\"/><value>")
                .append(escape(choice.code()))
                .append("</value></item>\n");
    }

    private void close(String tag) {
        out.append("</").append(tag).append(">\n");
    }

    private static String path(String name) {
        return "/data/" + name;
    }

    /// Characters that mean something to XML, in text and in attributes.
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
