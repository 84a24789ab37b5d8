// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a note does. Who may do it, after what and by when is for the procedure of the agreement to say.
public sealed interface Deed {
    NoteKind kind();

    /// A step of a case.
    sealed interface OfCase extends Deed {
        String caseId();
    }

    /// A change of the writer's own part in the channel of the note.
    sealed interface OfChannel extends Deed {
        /// How much of it, never nothing.
        Set<Scope> scope();

        /// When it shall take effect; a time that has passed when the record takes the note counts as then.
        Instant effective();
    }

    /// A possible breach is brought up, as a new case.
    ///
    /// @param to who is to answer
    /// @param against the side or actor whose conduct it is; absent when it is that of `to`, or not known
    /// @param count how many breaches are alleged, at least 1
    /// @param procedure id of the procedure to go by; absent for that of the channel
    record Raised(
            String caseId,
            String to,
            @Nullable String against,
            About about,
            int count,
            @Nullable String procedure) implements OfCase {
        public Raised {
            if (count < 1) {
                throw new IllegalArgumentException("a case is about at least 1 breach, not " + count);
            }
        }

        @Override
        public NoteKind kind() {
            return NoteKind.RAISE;
        }
    }

    record Acknowledged(String caseId) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.ACKNOWLEDGE;
        }
    }

    /// More is asked.
    ///
    /// @param wanted what of; never nothing
    record Asked(String caseId, Set<Detail> wanted) implements OfCase {
        public Asked {
            wanted = Set.copyOf(wanted);
            if (wanted.isEmpty()) {
                throw new IllegalArgumentException("a question asks for nature, scale, threat or intent");
            }
        }

        @Override
        public NoteKind kind() {
            return NoteKind.ASK;
        }
    }

    /// More is told.
    ///
    /// @param told in the side's own words; never nothing
    record Informed(String caseId, Map<Detail, String> told) implements OfCase {
        public Informed {
            told = Map.copyOf(told);
            if (told.isEmpty()) {
                throw new IllegalArgumentException("information is of nature, scale, threat or intent");
            }
        }

        @Override
        public NoteKind kind() {
            return NoteKind.INFORM;
        }
    }

    /// The allegation is answered.
    ///
    /// @param answer not [Answer#NO_ANSWER]
    /// @param count of how many of the breaches alleged this is said; absent for all of them
    record Answered(String caseId, Answer answer, @Nullable Integer count) implements OfCase {
        public Answered {
            if (answer == Answer.NO_ANSWER) {
                throw new IllegalArgumentException("silence is put on record by the record, nobody says no_answer");
            }
            if (count != null && count < 1) {
                throw new IllegalArgumentException("an answer is to at least 1 breach, not " + count);
            }
        }

        @Override
        public NoteKind kind() {
            return NoteKind.ANSWER;
        }
    }

    /// One question is assessed. Assessments of both sides stand side by side.
    ///
    /// @param joint offered as the finding of both; it is that once the other side approves
    /// @param details what it rests on; may be empty
    record Assessed(String caseId, Question question, Outcome outcome, boolean joint, Map<Detail, String> details)
            implements OfCase {
        public Assessed {
            details = Map.copyOf(details);
        }

        @Override
        public NoteKind kind() {
            return NoteKind.ASSESS;
        }
    }

    /// Something short of force was tried; the words say what.
    record Tried(String caseId) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.TRY;
        }
    }

    /// Notice that force may follow.
    ///
    /// @param from not before; absent when not said
    record Warned(String caseId, @Nullable Instant from) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.WARN;
        }
    }

    /// It was put right; the words say how.
    record Remedied(String caseId) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.REMEDY;
        }
    }

    record Closed(String caseId) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.CLOSE;
        }
    }

    /// @param to id of a body of the agreement
    record Referred(String caseId, String to) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.REFER;
        }
    }

    /// @param party the side or actor that is put outside the terms
    record Excluded(String caseId, String party) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.EXCLUDE;
        }
    }

    /// @param party the side or actor that is under the terms again
    record Readmitted(String caseId, String party) implements OfCase {
        @Override
        public NoteKind kind() {
            return NoteKind.READMIT;
        }
    }

    /// Another note is approved or objected to: by a second person of its side, by the other side, or by another
    /// member of the body that it speaks for.
    ///
    /// @param note id of that note
    /// @param agrees false for an objection
    record Approved(String note, boolean agrees) implements Deed {
        @Override
        public NoteKind kind() {
            return NoteKind.APPROVE;
        }
    }

    record Suspended(Set<Scope> scope, Instant effective) implements OfChannel {
        public Suspended {
            scope = something(scope);
        }

        @Override
        public NoteKind kind() {
            return NoteKind.SUSPEND;
        }
    }

    record Resumed(Set<Scope> scope, Instant effective) implements OfChannel {
        public Resumed {
            scope = something(scope);
        }

        @Override
        public NoteKind kind() {
            return NoteKind.RESUME;
        }
    }

    /// The writer leaves for good.
    record Withdrawn(Set<Scope> scope, Instant effective) implements OfChannel {
        public Withdrawn {
            scope = something(scope);
        }

        @Override
        public NoteKind kind() {
            return NoteKind.WITHDRAW;
        }
    }

    private static Set<Scope> something(Set<Scope> scope) {
        if (scope.isEmpty()) {
            throw new IllegalArgumentException("a change of part needs a scope, such as all");
        }
        return Set.copyOf(scope);
    }

    /// The kinds that are steps of a case.
    List<NoteKind> STEPS = List.of(
            NoteKind.RAISE,
            NoteKind.ACKNOWLEDGE,
            NoteKind.ASK,
            NoteKind.INFORM,
            NoteKind.ANSWER,
            NoteKind.ASSESS,
            NoteKind.TRY,
            NoteKind.WARN,
            NoteKind.REMEDY,
            NoteKind.CLOSE,
            NoteKind.REFER,
            NoteKind.EXCLUDE,
            NoteKind.READMIT);
}
