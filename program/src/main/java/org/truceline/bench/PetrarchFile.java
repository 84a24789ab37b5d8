// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML files in which the PETRARCH coders keep their sentences and expected codes. Some close each `<Sentence
/// .../>`
/// before its text; such a tag is read as an opening one, so that what follows up to `</Sentence>` belongs to it.
public final class PetrarchFile {
    /// A coding: who, to whom, what.
    public record Coding(String source, String target, String code) {
        Coding twoDigits() {
            return new Coding(source, target, code.substring(0, Math.min(2, code.length())));
        }

        Coding pair() {
            return new Coding(source, target, "");
        }

        @Override
        public String toString() {
            return source + " -> " + target + " " + code;
        }
    }

    /// A sentence with the codes that its makers expect.
    ///
    /// @param text with single spaces
    /// @param leaves the words of its constituency parse, which is what PETRARCH2 sees; empty without one
    /// @param valid false where its makers mark that an error or a skip is expected
    public record Coded(
            String id,
            String category,
            LocalDate date,
            String text,
            String leaves,
            Set<Coding> expected,
            boolean valid) {}

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("<Sentence\\b.*?</Sentence>", Pattern.DOTALL);
    private static final Pattern PARSE = Pattern.compile("<Parse>.*?</Parse>", Pattern.DOTALL);
    private static final Pattern LEAF = Pattern.compile("\\(\\S+\\s+([^()\\s]+)\\s*\\)");
    private static final Pattern SELF_CLOSED = Pattern.compile("<Sentence\\b([^>]*)/>");
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

    private final String name;
    private final List<Coded> out = new ArrayList<>();
    private String id = "";
    private String category = "";
    private LocalDate date = UNDATED;
    private Set<Coding> expected = new LinkedHashSet<>();
    private String leaves = "";
    private boolean valid = true;

    private PetrarchFile(String name) {
        this.name = name;
    }

    /// The sentences of a file, in its order.
    ///
    /// @throws IOException when it cannot be read; the message names file and line
    public static List<Coded> read(Path file) throws IOException {
        var reader = new PetrarchFile(file.toString());
        String text = COMMENT.matcher(Files.readString(file, StandardCharsets.UTF_8))
                .replaceAll(m -> "\n"
                        .repeat((int) m.group().chars().filter(c -> c == '\n').count()));
        var sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            int line = 1
                    + (int) text.substring(0, sentence.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            reader.leaves = leaves(sentence.group());
            String parsed = PARSE.matcher(sentence.group()).replaceAll("");
            reader.parse(SELF_CLOSED.matcher(parsed).replaceFirst("<Sentence$1>"), line);
        }
        return List.copyOf(reader.out);
    }

    private static String leaves(String sentence) {
        var parse = PARSE.matcher(sentence);
        return parse.find()
                ? String.join(
                        " ",
                        LEAF.matcher(parse.group())
                                .results()
                                .map(leaf -> leaf.group(1))
                                .toList())
                : "";
    }

    /// Reads one sentence; entities from outside and document types are refused.
    private void parse(String xml, int line) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var events = factory.createXMLStreamReader(new StringReader(xml));
            while (events.hasNext()) {
                if (events.next() == XMLStreamConstants.START_ELEMENT) {
                    open(events);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(name + ":" + line + ": expected a sentence in PETRARCH's XML: " + e.getMessage(), e);
        }
    }

    private void open(XMLStreamReader element) throws XMLStreamException {
        switch (element.getLocalName()) {
            case "Sentence" -> {
                id = attribute(element, "id");
                category = attribute(element, "category");
                date = date(attribute(element, "date"));
                expected = new LinkedHashSet<>();
                valid = true;
            }
            case "EventCoding" -> expect(element);
            case "Text" ->
                out.add(new Coded(
                        id,
                        category,
                        date,
                        element.getElementText().strip().replaceAll("\\s+", " "),
                        leaves,
                        Set.copyOf(expected),
                        valid));
            default -> {}
        }
    }

    private void expect(XMLStreamReader element) {
        String code = attribute(element, "eventcode");
        if (!code.isEmpty()) {
            expected.add(new Coding(attribute(element, "sourcecode"), attribute(element, "targetcode"), code));
        }
        valid &= attribute(element, "error").isEmpty();
    }

    private static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static LocalDate date(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            return UNDATED;
        }
    }
}
