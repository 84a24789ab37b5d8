// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.truceline.publishing.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Prints a page to PDF with fonts of our own and nothing from outside. The same page gives the same bytes: dates and
/// ids in the file come from the record, none from this machine.
final class PdfPrinter {
    private static final String SANS = "Noto Sans";
    private static final String NASKH = "Noto Naskh Arabic";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final Pattern QUOTED_OR_MARK =
            Pattern.compile("(?s)(<blockquote.*?</blockquote>|<span class=\"quote\".*?</span>)|[\u064b-\u0652\u0670]");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfPrinter() {}

    /// @param xhtml well-formed, with its styles inside
    /// @param made the date that the file gives itself
    /// @param id what tells this document from others: its file id follows from it
    static byte[] print(String xhtml, Language language, Instant made, long id) {
        try {
            var out = new ByteArrayOutputStream();
            var builder = new PdfRendererBuilder();
            fonts(builder);
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(language.direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            builder.withProducer("Truceline");
            var page = parse(unpointed(xhtml));
            if (language.direction().equals("rtl")) {
                mirrorTables(page);
            }
            builder.withW3cDocument(page, null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                try (var document = renderer.getPdfDocument()) {
                    var date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
                    date.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
                    document.getDocumentInformation().setCreationDate(date);
                    document.getDocumentInformation().setModificationDate(date);
                    document.setDocumentId(id);
                    document.save(out);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be printed: " + e.getMessage(), e);
        }
    }

    /// Without the vowel marks of Arabic, which these fonts would set beside their letters; words that are quoted keep
    /// them.
    private static String unpointed(String xhtml) {
        return QUOTED_OR_MARK
                .matcher(xhtml)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? "" : found.group(1)));
    }

    private static Document parse(String xhtml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("a page that is to be printed is not well-formed: " + e.getMessage(), e);
        }
    }

    /// The first cell of each row to the right: the library lays tables out from the left alone.
    private static void mirrorTables(Document page) {
        var rows = page.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
            Node row = rows.item(i);
            var cells = new ArrayList<Node>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                cells.add(cell);
            }
            Collections.reverse(cells);
            cells.forEach(row::appendChild);
        }
    }

    private static void fonts(PdfRendererBuilder builder) {
        builder.useFont(() -> font("NotoSans-Regular"), SANS, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoSans-Bold"), SANS, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoNaskhArabic-Regular"), NASKH, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NotoNaskhArabic-Bold"), NASKH, BOLD, FontStyle.NORMAL, true);
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("fonts/" + name + ".ttf"), name);
    }
}
