// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.truceline.model.Submission;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// What a device sends of a form: the XML of one instance (OpenRosa 1.0, form submission and metadata), read with a
/// parser that knows no document type and opens nothing.
///
/// @param id of the instance
/// @param form id of the form
/// @param started by the device's clock
/// @param deviceId as the device calls itself, empty when it does not say
/// @param answers those that were given, by question
public record FilledForm(
        String id,
        String form,
        String version,
        Optional<Instant> started,
        Optional<Instant> ended,
        String deviceId,
        Map<String, String> answers) {
    /// Longest XML: all questions answered at length in a script of three bytes a character.
    public static final int MAX_BYTES = 256 << 10;

    private static final int MAX_DEPTH = 4;
    private static final int MAX_ANSWERS = 100;
    private static final int MAX_ANSWER = 20_000;
    private static final int MAX_NAME = 200;
    private static final Set<String> META = Set.of("start", "end", "deviceid", "instanceID", "instanceName");

    public FilledForm {
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /// @param zone of times that a device gives without their own
    /// @throws IllegalArgumentException with the reason, for whoever sent it
    public static FilledForm read(byte[] xml, ZoneId zone) {
        if (xml.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a form has at most " + MAX_BYTES + " bytes of XML, this has " + xml.length);
        }
        Element root = parse(xml);
        var values = new TreeMap<String, String>();
        collect(root, 1, values);
        String id = values.getOrDefault("instanceID", "");
        if (!Submission.isId(id)) {
            throw new IllegalArgumentException(
                    "expected an instanceID of uuid: and a UUID in lower case, this is '" + cut(id) + "'");
        }
        var answers = new TreeMap<>(values);
        answers.keySet().removeAll(META);
        return new FilledForm(
                id,
                cut(root.getAttribute("id")),
                cut(root.getAttribute("version")),
                Optional.ofNullable(values.get("start")).map(time -> instant(time, zone)),
                Optional.ofNullable(values.get("end")).map(time -> instant(time, zone)),
                cut(values.getOrDefault("deviceid", "")),
                answers);
    }

    private static Element parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("the XML of the form cannot be read: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java reads XML in memory", e);
        }
    }

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private static void collect(Element element, int depth, Map<String, String> values) {
        var children = children(element);
        if (depth > 1 && children.isEmpty()) {
            answer(element, values);
            return;
        }
        if (depth >= MAX_DEPTH) {
            throw new IllegalArgumentException("the form is nested more deeply than any that is handed out here");
        }
        children.forEach(child -> collect(child, depth + 1, values));
    }

    private static List<Element> children(Element element) {
        var out = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                out.add(child);
            }
        }
        return out;
    }

    private static void answer(Element element, Map<String, String> values) {
        String text = element.getTextContent().strip();
        String name = element.getLocalName();
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > MAX_ANSWER) {
            throw new IllegalArgumentException("an answer has at most " + MAX_ANSWER + " characters: " + name);
        }
        if (values.put(name, text) != null) {
            throw new IllegalArgumentException("the question '" + cut(name) + "' is answered twice");
        }
        if (values.size() > MAX_ANSWERS) {
            throw new IllegalArgumentException("a form has at most " + MAX_ANSWERS + " answers");
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_NAME));
    }

    /// A dateTime of XML Schema as devices write it, with or without an offset; a bare date is its first moment.
    ///
    /// @throws IllegalArgumentException when it is none
    static Instant instant(String text, ZoneId zone) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            // "+03" and "+0300" are written by some devices for "+03:00".
            String whole =
                    text.replaceFirst("([+-][0-9]{2})$", "$1:00").replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2");
            return whole.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$")
                    ? OffsetDateTime.parse(whole).toInstant()
                    : LocalDateTime.parse(whole).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a date and time, this is '" + cut(text) + "'", e);
        }
    }
}
