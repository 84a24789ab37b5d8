// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The templates beside this class, each compiled once. Every value is escaped; only the SVG that we write ourselves,
/// escaped there, goes in as it is. A name that a view does not have is an error.
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(name -> new StringReader(read(name)));

    private static final Map<String, Templates> ALL = new ConcurrentHashMap<>();

    private final Template template;

    private Templates(Template template) {
        this.template = template;
    }

    static Templates of(String name) {
        return ALL.computeIfAbsent(name, n -> new Templates(COMPILER.compile(read(n))));
    }

    /// @param frame where names are looked up that the view does not have
    String execute(Object view, Object frame) {
        var out = new StringWriter();
        template.execute(view, frame, out);
        return out.toString();
    }

    /// The style sheet of all pages, for those that have to carry it.
    static String style() {
        return read("/org/truceline/web/src/page/style.css");
    }

    /// The style sheet of daily reports, likewise.
    static String reportStyle() {
        return read("/org/truceline/web/src/daily/report.css");
    }

    /// A style sheet of what is printed.
    static String printStyle(String name) {
        return read(name);
    }

    private static String read(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
