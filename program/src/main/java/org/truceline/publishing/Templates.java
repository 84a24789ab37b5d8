// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The templates beside this class, compiled once. Every value is escaped; only the SVG that we write ourselves,
/// escaped there, goes in as it is. A name that a view does not have is an error.
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(name -> new StringReader(read(name)));

    static final Template DAY = COMPILER.compile(read("day.mustache"));
    static final Template INDEX = COMPILER.compile(read("index.mustache"));
    static final Template MAP = COMPILER.compile(read("map.mustache"));
    static final Template INCIDENT = COMPILER.compile(read("incident-page.mustache"));

    private Templates() {}

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
