// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a notice does. Versions count from 1: the submission, each amendment and the cancellation are one each, and
/// what recipients do refers to the version that they had before them.
public sealed interface NoticeAct {
    /// The code in files and logs.
    default String code() {
        return switch (this) {
            case Submitted submitted -> submitted.version() == 1 ? "submit" : "amend";
            case Checked checked -> "check";
            case Cancelled cancelled -> "cancel";
            case Sent sent -> "send";
            case Delivered delivered -> "deliver";
            case Acknowledged acknowledged -> "acknowledge";
            case Reconfirmed reconfirmed -> "reconfirm";
            case Position position -> "position";
            case Completed completed -> "complete";
            case Struck struck -> "struck";
            case Reviewed reviewed -> "review";
        };
    }

    /// The object is notified, or notified anew with changes.
    ///
    /// @param to ids of those who are told
    /// @param sealed [NotifiedDetails], one box for each member who may open it; none when nothing is held back
    /// @param words why, or what has changed
    record Submitted(int version, NotifiedObject object, List<String> to, List<SealedPart> sealed, String words)
            implements NoticeAct {
        public Submitted {
            if (version < 1 || to.isEmpty()) {
                throw new IllegalArgumentException("a notice has a version from 1 and somebody whom it is for");
            }
            to = List.copyOf(to);
            sealed = List.copyOf(sealed);
        }
    }

    /// What the check of a version found.
    record Checked(int version, List<NoticeCheck> checks) implements NoticeAct {
        public Checked {
            checks = List.copyOf(checks);
        }
    }

    /// It is off: whoever knew of it has to know that too.
    ///
    /// @param version its own, one more than what it ends
    record Cancelled(int version, String words) implements NoticeAct {}

    /// A version was sent to one recipient.
    ///
    /// @param means how: record, radio, telephone, form
    record Sent(int version, String to, String means) implements NoticeAct {}

    /// A recipient has a version.
    ///
    /// @param level of command that has it: headquarters, operations room, unit
    /// @param person who has it there: an office or a call sign
    record Delivered(int version, String level, String person) implements NoticeAct {}

    /// A recipient answers a version.
    ///
    /// @param level of command that answers
    /// @param person who answers there: an office or a call sign
    record Acknowledged(int version, Response response, String level, String person, String words)
            implements NoticeAct {}

    /// What stays in its place is still there, and is notified until then.
    record Reconfirmed(Instant until, String words) implements NoticeAct {}

    /// Where it is now, or that all is well.
    ///
    /// @param place coarse; absent for a word without a place
    /// @param sealed the exact [Area], as in [Submitted]
    record Position(@Nullable Area place, List<SealedPart> sealed, String words) implements NoticeAct {
        public Position {
            sealed = List.copyOf(sealed);
        }
    }

    /// It arrived, or is no longer under way.
    record Completed(String words) implements NoticeAct {}

    /// Its holder says that it was struck.
    record Struck(TimeSpan when, String words) implements NoticeAct {}

    /// What was learned, once it is over.
    record Reviewed(String words) implements NoticeAct {}
}
