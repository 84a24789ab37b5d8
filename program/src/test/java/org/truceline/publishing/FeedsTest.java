// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.TimeSpan;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Calendars keep to RFC 5545 and messages to CAP 1.2, whatever words stand in them.
final class FeedsTest {
    private static final Instant AT = Instant.parse("2021-06-10T08:00:00Z");
    private static final TimeSpan DAY = new TimeSpan(AT, AT.plusSeconds(86_400));

    /// The elements of CAP 1.2 (section 3.2), in the order in which its schema wants them.
    private static final List<String> ALERT = List.of(
            "identifier",
            "sender",
            "sent",
            "status",
            "msgType",
            "source",
            "scope",
            "restriction",
            "addresses",
            "code",
            "note",
            "references",
            "incidents",
            "info");

    private static final List<String> INFO = List.of(
            "language",
            "category",
            "event",
            "responseType",
            "urgency",
            "severity",
            "certainty",
            "audience",
            "eventCode",
            "effective",
            "onset",
            "expires",
            "senderName",
            "headline",
            "description",
            "instruction",
            "web",
            "contact",
            "parameter",
            "resource",
            "area");

    @Test
    void aCalendarSaysWhenWithItsWordsEscaped() {
        String text = CalendarFile.of("Truce, two valleys", List.of(entry(2, false, "Relief; Ardan, Bel\nby road")));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains("UID:convoy@w\r\n", "SEQUENCE:2\r\n", "STATUS:CONFIRMED\r\n")
                .contains("DTSTART:20210610T080000Z\r\n", "DTEND:20210611T080000Z\r\n", "DTSTAMP:20210610T080000Z\r\n")
                .contains("SUMMARY:Relief\\; Ardan\\, Bel\\nby road\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void whatIsOffIsTakenOutByTheSameUidAndAHigherSequence() {
        assertThat(CalendarFile.of("w", List.of(entry(3, true, "Relief"))))
                .contains("UID:convoy@w", "SEQUENCE:3", "STATUS:CANCELLED");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        String words = "قافلة ".repeat(40) + "конвой ".repeat(20);
        String text = CalendarFile.of("w", List.of(entry(0, false, words)));
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains(words);
        assertThat(text).doesNotContain("\uFFFD");
    }

    @Test
    void aMessageHasTheElementsOfCapInTheirOrder() throws Exception {
        var alert = parse(message(CapMessage.Type.ALERT, List.of(), "Relief to Bel"));
        assertThat(alert.getNamespaceURI()).isEqualTo("urn:oasis:names:tc:emergency:cap:1.2");
        assertOrder(alert, ALERT);
        var info = (Element) alert.getElementsByTagName("info").item(0);
        assertOrder(info, INFO);
        assertThat(text(alert, "sent")).isEqualTo("2021-06-10T08:00:00-00:00");
        assertThat(text(alert, "scope")).isEqualTo("Private");
        assertThat(text(alert, "addresses")).isEqualTo("north south");
    }

    @Test
    void changesAndTheEndReferToAllThatCameBefore() throws Exception {
        var first = message(CapMessage.Type.ALERT, List.of(), "Relief");
        var update = message(CapMessage.Type.UPDATE, List.of(first.reference()), "Relief");
        var cancel = parse(message(CapMessage.Type.CANCEL, List.of(first.reference(), update.reference()), "Relief"));
        assertThat(text(cancel, "msgType")).isEqualTo("Cancel");
        assertThat(text(cancel, "references"))
                .isEqualTo("relief@w,m-1,2021-06-10T08:00:00-00:00 relief@w,m-1,2021-06-10T08:00:00-00:00");
    }

    @Test
    void everyPointOfARouteLiesInItsAreaAndPolygonsAreClosed() throws Exception {
        var alert = parse(message(CapMessage.Type.ALERT, List.of(), "Relief"));
        String[] corners = text(alert, "polygon").split(" ");
        assertThat(corners).hasSizeGreaterThan(4);
        assertThat(corners[0]).isEqualTo(corners[corners.length - 1]);
        assertThat(text(alert, "circle")).matches("-?[0-9.]+,-?[0-9.]+ [0-9.]+");
    }

    @Test
    void wordsThatWouldBreakTheFileDoNot() throws Exception {
        var alert = parse(message(CapMessage.Type.ALERT, List.of(), "<b>&\u0000\u001b]x\uD800 \u202e\"'"));
        assertThat(text(alert, "headline")).contains("<b>&").doesNotContain("\u0000");
        assertThat(CapMessage.plain("a b,c<d>&e")).isEqualTo("a-b-c-d-e");
    }

    private static CalendarEntry entry(int sequence, boolean off, String words) {
        return new CalendarEntry("convoy@w", sequence, off, AT, DAY, words, "no promise of safety");
    }

    private static CapMessage message(CapMessage.Type type, List<String> references, String headline) {
        var road = new Leg("Ardan; Bel", List.of(new GeoPoint(36, 40), new GeoPoint(36, 40.11)), 0, DAY);
        var subject = new CapMessage.Subject(
                "Transport",
                "Humanitarian movement notified",
                "Expected",
                "Unknown",
                CapMessage.Certainty.LIKELY,
                DAY,
                "Relief",
                headline,
                "goods",
                "do not fire",
                List.of(road),
                1_000);
        return new CapMessage("m-1", "relief@w", AT, type, false, references, List.of("north", "south"), subject);
    }

    private static Element parse(CapMessage message) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(CapFile.of(message))))
                .getDocumentElement();
    }

    private static void assertOrder(Element parent, List<String> order) {
        var places = new ArrayList<Integer>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            places.add(order.indexOf(child.getNodeName()));
        }
        assertThat(places).isSorted().doesNotContain(-1);
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
