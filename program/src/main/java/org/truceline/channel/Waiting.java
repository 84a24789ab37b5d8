// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.terms.Body;

/// A note that counts once others have approved it.
///
/// @param step id of the step that it will take; absent where the procedure has none for it
/// @param fourEyes whether a second person of its side has to
/// @param others ids of the members who have to join in
/// @param body the body whose decision it is; absent when it speaks for none
/// @param seconds persons of its own side who approved it
/// @param agreed the writer, and others who approved it
/// @param objected who objected
public record Waiting(
        Recorded<Note> note,
        @Nullable String step,
        boolean fourEyes,
        Set<String> others,
        @Nullable Body body,
        Set<String> seconds,
        Set<String> agreed,
        Set<String> objected) {
    public Waiting {
        others = Set.copyOf(others);
        seconds = Set.copyOf(seconds);
        agreed = Set.copyOf(agreed);
        objected = Set.copyOf(objected);
    }

    /// @param member the writer, as a member of the body where there is one
    static Waiting on(
            Recorded<Note> note,
            @Nullable String step,
            boolean fourEyes,
            Set<String> others,
            @Nullable Body body,
            String member) {
        return new Waiting(note, step, fourEyes, others, body, Set.of(), Set.of(member), Set.of());
    }

    Waiting second(String person) {
        return new Waiting(note, step, fourEyes, others, body, with(seconds, person), agreed, objected);
    }

    Waiting agree(String member) {
        return new Waiting(
                note, step, fourEyes, others, body, seconds, with(agreed, member), without(objected, member));
    }

    Waiting object(String member) {
        return new Waiting(
                note, step, fourEyes, others, body, seconds, without(agreed, member), with(objected, member));
    }

    private static Set<String> with(Set<String> set, String one) {
        return Stream.concat(set.stream(), Stream.of(one)).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> set, String one) {
        return set.stream().filter(other -> !other.equals(one)).collect(Collectors.toSet());
    }

    boolean isOver() {
        return missing().isEmpty();
    }

    boolean lacksSecond() {
        return fourEyes && seconds.isEmpty();
    }

    /// What it waits for, in words; none when it counts.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (lacksSecond()) {
            missing.add("a second person of " + note.value().from());
        }
        others.stream().filter(other -> !agreed.contains(other)).sorted().forEach(missing::add);
        if (body != null && !Decision.of(body, agreed, objected)) {
            missing.add("the decision of " + body.label());
        }
        return missing;
    }
}
