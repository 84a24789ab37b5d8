// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The names of a gazetteer in order, for whoever types one and wants to see the places while he does. Two words for
/// each name of each place.
public final class Prefixes {
    /// A beginning that fits more names is too short to choose by.
    private static final int LOOKED_AT = 20_000;

    /// From this many letters on a beginning is looked up.
    public static final int MIN_LETTERS = 2;

    private final Gazetteer gazetteer;
    private final String[] forms;
    private final Entry[] entries;

    private record Name(String form, Entry entry) {}

    public Prefixes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        var names = new ArrayList<Name>();
        gazetteer.forEach(entry -> {
            names.add(new Name(Spelling.exact(entry.name()), entry));
            entry.others().forEach(other -> names.add(new Name(Spelling.exact(other), entry)));
        });
        names.sort(Comparator.comparing(Name::form));
        forms = names.stream().map(Name::form).toArray(String[]::new);
        entries = names.stream().map(Name::entry).toArray(Entry[]::new);
    }

    /// Places whose name in any spelling begins so, the best known first; then those that the words as they stand may
    /// mean by their sound.
    ///
    /// @param most how many
    public List<Candidate> find(String words, int most) {
        String form = Spelling.exact(words);
        if (form.codePointCount(0, form.length()) < MIN_LETTERS) {
            return List.of();
        }
        var found = new LinkedHashMap<Entry, Candidate>();
        beginning(form).stream()
                .sorted(Comparator.comparingLong((Entry entry) -> -entry.population())
                        .thenComparing(Entry.ORDER))
                .forEach(entry -> found.putIfAbsent(entry, new Candidate(entry, 0)));
        gazetteer.candidates(words).forEach(candidate -> found.putIfAbsent(candidate.entry(), candidate));
        return found.values().stream().limit(most).toList();
    }

    private List<Entry> beginning(String form) {
        int at = Arrays.binarySearch(forms, form);
        int i = at < 0 ? -at - 1 : at;
        while (i > 0 && forms[i - 1].equals(form)) {
            i--;
        }
        var out = new ArrayList<Entry>();
        for (; i < forms.length && forms[i].startsWith(form) && out.size() < LOOKED_AT; i++) {
            out.add(entries[i]);
        }
        return out;
    }
}
