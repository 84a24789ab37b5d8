// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.language.Words;

/// Links to entries in the annex of a report: neighbours as one, "14–18".
final class EntryRefs {
    /// Links in one place; how many more there are is said.
    private static final int MOST = 40;

    private final Words words;

    EntryRefs(Words words) {
        this.words = words;
    }

    static String anchor(long entry) {
        return "e-" + entry;
    }

    /// @param entries ascending
    List<Ref> of(List<Long> entries) {
        var refs = new ArrayList<Ref>();
        int at = 0;
        while (at < entries.size() && refs.size() < MOST) {
            int last = lastOfRun(entries, at);
            refs.add(ref(entries.get(at), entries.get(last)));
            at = last + 1;
        }
        if (at < entries.size()) {
            refs.add(new Ref("#annex-entries", words.text("report-more", "n", entries.size() - at)));
        }
        return refs;
    }

    private static int lastOfRun(List<Long> entries, int at) {
        int last = at;
        while (last + 1 < entries.size() && entries.get(last + 1) == entries.get(last) + 1) {
            last++;
        }
        return last;
    }

    private Ref ref(long first, long last) {
        String text = first == last
                ? words.numeral(first)
                : words.text("report-entries", "from", words.numeral(first), "to", words.numeral(last));
        return new Ref("#" + anchor(first), text);
    }
}
