// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

/// What is said of an incident on a kind of day, set against each of the [Articles]: all but its time and its place.
final class Charge {
    /// What is said that needs no trial.
    enum Kind {
        TRIABLE,
        /// Nobody says that it was done.
        NOTHING_SAID,
        /// A breach is alleged and no act is named.
        ACT_NOT_NAMED
    }

    final Kind kind;
    final Truths act;
    final Truths who;
    final Truths weapon;

    /// All of it, for a rule with what its binding hangs on.
    final Truths all;

    /// Where act and people may be met, and what the binding hangs on.
    final long[] free;

    /// The rules that are tried: those that surely speak of the act, where any does.
    final long[] tried;

    /// The zones, of those of the [Articles], on which something may turn.
    final long[] grounds;

    /// Whether what was hit is a group that the terms leave out.
    enum LeftOut {
        NO,
        /// The name may mean such a group or another.
        MAY_BE,
        YES,
        /// In a zone alone.
        SOMEWHERE
    }

    final LeftOut left;

    /// Whether it cannot be judged here: what is left out in a zone alone turns on the place once more.
    boolean inFull() {
        return left == LeftOut.SOMEWHERE;
    }

    /// @param accepted whether what each rule hangs on is accepted
    /// @param grounds bits of those that an article speaks of whose act and people may be met
    Charge(
            Kind kind,
            Testimony said,
            Truths act,
            Truths who,
            Truths weapon,
            Truths accepted,
            long[] tried,
            long[] grounds,
            LeftOut left) {
        int words = tried.length;
        this.kind = kind;
        this.act = act;
        this.who = who;
        this.weapon = weapon;
        this.tried = tried;
        this.grounds = grounds;
        this.left = left;
        this.all = new Truths(words).sure();
        all.and(act);
        all.and(who);
        all.and(weapon);
        all.and(accepted);
        this.free = new long[words];
        for (int w = 0; w < words; w++) {
            free[w] = act.may[w] & who.may[w] & accepted.may[w];
            all.yes[w] &= ~(said.unclaimed[w] | said.claimed[w]);
            all.may[w] &= ~said.unclaimed[w];
        }
    }
}
