// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.truceline.model.Area;
import org.truceline.model.Leg;

/// A message of the Common Alerting Protocol, version 1.2 (OASIS Standard, 1 July 2010), as XML. The order of elements
/// is that of its section 3.4; what is in brackets there and not needed is left out.
public final class CapFile {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /// Section 3.3.2: no letter for the zone; UTC is written as minus nothing.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss'-00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final XMLStreamWriter out;

    private CapFile(XMLStreamWriter out) {
        this.out = out;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    public static String of(CapMessage message) {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new CapFile(writer).alert(message);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private void alert(CapMessage message) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement("alert");
        out.writeDefaultNamespace(NAMESPACE);
        element("identifier", message.identifier());
        element("sender", message.sender());
        element("sent", time(message.sent()));
        element("status", message.exercise() ? "Exercise" : "Actual");
        element("msgType", message.type().word());
        element("scope", message.addresses().isEmpty() ? "Public" : "Private");
        if (!message.addresses().isEmpty()) {
            element("addresses", String.join(" ", message.addresses()));
        }
        if (!message.references().isEmpty()) {
            element("references", String.join(" ", message.references()));
        }
        info(message.subject());
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void info(CapMessage.Subject info) throws XMLStreamException {
        out.writeStartElement("info");
        element("language", "en");
        element("category", info.category());
        element("event", info.event());
        element("urgency", info.urgency());
        element("severity", info.severity());
        element("certainty", info.certainty().word());
        element("onset", time(info.window().from()));
        element("expires", time(info.window().until()));
        element("senderName", info.senderName());
        element("headline", info.headline());
        element("description", info.description());
        element("instruction", info.instruction());
        for (Leg leg : info.legs()) {
            area(leg, info.nearMeters());
        }
        out.writeEndElement();
    }

    /// Circles along the path: every point of it lies in one, as long as no two of its points are further apart than
    /// the circles are wide; else the polygon around it is given too.
    private void area(Leg leg, double nearMeters) throws XMLStreamException {
        out.writeStartElement("area");
        element("areaDesc", leg.words());
        if (leg.path().size() > 1) {
            element("polygon", LegOutline.of(leg, nearMeters));
        }
        Area around = CapMessage.area(leg, nearMeters);
        for (var point : leg.path()) {
            element(
                    "circle",
                    String.format(
                            Locale.ROOT,
                            "%.4f,%.4f %.3f",
                            point.latitude(),
                            point.longitude(),
                            around.radiusMeters() / 1000));
        }
        out.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(words.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]", " "));
        out.writeEndElement();
    }
}
