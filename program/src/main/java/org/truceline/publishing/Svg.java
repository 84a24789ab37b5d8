// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Locale;

/// SVG text being written. Takes care of escaping and of numbers that are the same bytes everywhere.
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /// An element with attributes, given as name, value, name, value ..., and nothing in it.
    Svg empty(String name, Object... attributes) {
        tag(name, attributes);
        text.append("/>");
        return this;
    }

    Svg open(String name, Object... attributes) {
        tag(name, attributes);
        text.append('>');
        return this;
    }

    Svg close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    /// An element with only words in it.
    Svg words(String name, String words, Object... attributes) {
        open(name, attributes);
        text.append(escape(words));
        return close(name);
    }

    private void tag(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(value(attributes[i + 1])))
                    .append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /// At most one decimal: a tenth of a pixel.
    static String number(double value) {
        String fixed = String.format(Locale.ROOT, "%.1f", value);
        return fixed.endsWith(".0") ? fixed.substring(0, fixed.length() - 2) : fixed;
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
