// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Role;
import org.truceline.terms.Selector;
import org.truceline.terms.Side;

/// What is asked of the cast again and again, with the answers kept: who is meant, who had joined, who is left out.
final class CastBook {
    private final Agreement terms;
    private final Memo<Question, Truth> selected = new Memo<>();
    private final Memo<Question, Boolean> excluded = new Memo<>();
    private final Memo<Question, Boolean> allied = new Memo<>();
    private final Memo<Question, Truth> joined = new Memo<>();
    private final Memo<Question, String> sides = new Memo<>();

    /// Something asked of the cast: a selector or another actor, an actor, a day.
    private record Question(Object of, String actor, LocalDate day) {}

    CastBook(Agreement terms) {
        this.terms = terms;
    }

    /// Whether a selector means an actor: unknown where it means a part of it alone, since who names the whole may mean
    /// that part.
    Truth selects(Selector selector, String actor, LocalDate day) {
        return selected.get(new Question(selector, actor, day), q -> {
            if (terms.cast().selects(selector, actor, day)) {
                return Truth.YES;
            }
            return parts(selector, actor, day).isEmpty() ? Truth.NO : Truth.UNKNOWN;
        });
    }

    /// The parts of an actor that a selector means.
    List<String> parts(Selector selector, String actor, LocalDate day) {
        return terms.cast().partsOf(actor, day).stream()
                .filter(part -> terms.cast().selects(selector, part, day))
                .toList();
    }

    boolean excluded(String actor, LocalDate day) {
        return excluded.get(
                new Question(Role.EXCLUDED, actor, day), q -> terms.cast().holds(actor, Role.EXCLUDED, day));
    }

    /// The zones in which alone it is left out; none when it is everywhere.
    Set<String> excludedOnlyIn(String actor, LocalDate day) {
        return terms.cast().excludedOnlyIn(actor, day);
    }

    Truth joined(String actor, LocalDate day) {
        return joined.get(new Question("joined", actor, day), q -> terms.cast().joined(actor, day));
    }

    /// Whether two do not fight each other, as allies or as two of one side.
    boolean allied(String one, String other, LocalDate day) {
        return allied.get(
                new Question(one, other, day), q -> terms.cast().allied(one, other, day) || sameSide(one, other, day));
    }

    private boolean sameSide(String one, String other, LocalDate day) {
        var side = terms.sideOf(one, day).map(Side::id);
        return side.isPresent() && side.equals(terms.sideOf(other, day).map(Side::id));
    }

    /// The id of an actor's side, or of himself when he has none.
    String side(String actor, LocalDate day) {
        return sides.get(
                new Question("side", actor, day),
                q -> terms.sideOf(actor, day).map(Side::id).orElse(actor));
    }

    String labels(Collection<String> actors) {
        return actors.stream().sorted().map(terms.cast()::label).collect(Collectors.joining(" or "));
    }
}
