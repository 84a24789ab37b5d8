// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.ArrayList;
import java.util.List;
import org.truceline.publishing.language.Words;

/// One question of a form, as the template of all forms shows it. What is filled in goes to the API under its name.
///
/// @param id of the element, unique on the page
/// @param name of the value in the request
/// @param hint one line beneath the label, empty for none
/// @param value that it begins with
/// @param options to choose from, for a choice or several
public record Field(
        String id,
        String name,
        Kind kind,
        String label,
        String hint,
        boolean required,
        String value,
        List<Option> options) {
    public Field {
        options = List.copyOf(options);
    }

    /// How a question is answered.
    public enum Kind {
        LINE,
        WORDS,
        NUMBER,
        MOMENT,
        CHOICE,
        SEVERAL,
        YES,
        /// A choice between yes and no.
        TRUTH,
        /// Ids with gaps between.
        NAMES,
        /// A channel and somebody in it, with a gap between.
        DOOR
    }

    /// One of the answers that can be chosen.
    public record Option(String value, String label, boolean chosen) {
        public static Option of(String value, String label) {
            return new Option(value, label, false);
        }
    }

    static Field of(String form, String name, Kind kind, String label) {
        return new Field(form + "-" + name, name, kind, label, "", false, "", List.of());
    }

    /// A choice between codes of the vocabulary, in the reader's words.
    static Field codes(String form, String name, String label, Words words, String key, List<String> codes) {
        return of(form, name, Kind.CHOICE, label)
                .with(codes.stream()
                        .map(code -> Option.of(code, words.code(key, code)))
                        .toList());
    }

    Field with(List<Option> choices) {
        return new Field(id, name, kind, label, hint, required, value, choices);
    }

    Field hinted(String words) {
        return new Field(id, name, kind, label, words, required, value, options);
    }

    /// With the first of the options chosen, where there is one.
    Field first() {
        if (options.isEmpty()) {
            return this;
        }
        var first = options.getFirst();
        var all = new ArrayList<>(options);
        all.set(0, new Option(first.value(), first.label(), true));
        return with(all);
    }

    Field needed(boolean isNeeded) {
        return new Field(id, name, kind, label, hint, isNeeded, value, options);
    }

    Field filled(String first) {
        return new Field(id, name, kind, label, hint, required, first, options);
    }

    Field several() {
        return new Field(id, name, Kind.SEVERAL, label, hint, required, value, options);
    }

    public boolean isLine() {
        return kind == Kind.LINE || kind == Kind.NAMES;
    }

    public boolean isWords() {
        return kind == Kind.WORDS;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isMoment() {
        return kind == Kind.MOMENT;
    }

    public boolean isChoice() {
        return kind == Kind.CHOICE || kind == Kind.TRUTH || kind == Kind.DOOR;
    }

    /// Whether nothing is chosen before the reader does: nobody shall sign what merely stood first.
    public boolean isUnchosen() {
        return required && options.size() > 1 && options.stream().noneMatch(Option::chosen);
    }

    public boolean isSeveral() {
        return kind == Kind.SEVERAL;
    }

    public boolean isYes() {
        return kind == Kind.YES;
    }

    /// How the browser makes a value of what was filled in.
    public String form() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
