// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.ArrayList;
import java.util.List;

/// The faults found so far in one check, up to a limit: a log that is damaged all over is not a longer message.
final class Faults {
    static final int MAX = 1_000;

    private final List<Fault> found = new ArrayList<>();
    private long unlisted;

    void add(TilePath tile, long entry, String what) {
        add(new Fault(tile.toString(), entry, what));
    }

    void add(String file, String what) {
        add(new Fault(file, null, what));
    }

    private void add(Fault fault) {
        if (found.size() < MAX) {
            found.add(fault);
        } else {
            unlisted++;
        }
    }

    List<Fault> list() {
        List<Fault> all = new ArrayList<>(found);
        if (unlisted > 0) {
            all.add(new Fault(".", null, "and " + unlisted + " faults more"));
        }
        return List.copyOf(all);
    }
}
