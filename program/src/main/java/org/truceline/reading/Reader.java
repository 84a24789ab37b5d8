// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// Reads reports into attributed statements: who said what of whom, in their exact words.
///
/// [RuleReader] is the one whose statements go on record. [ModelReader] asks a language-model server and keeps of its
/// answers what the report's own words bear out; what it reads is shown beside, for review.
public interface Reader {
    /// What became of one report.
    ///
    /// @param statements in the order of their words; none when nothing was read
    /// @param refused what was proposed and not taken, each with its reason
    /// @param undone what could not be read at all and why, a line each
    record Outcome(List<Statement> statements, List<Refusal> refused, List<String> undone) {
        public Outcome {
            statements = List.copyOf(statements);
            refused = List.copyOf(refused);
            undone = List.copyOf(undone);
        }
    }

    /// Something proposed of a report that its words do not bear out.
    ///
    /// @param part what was refused: the whole `statement`, or one field of it, by its name in the form of statements
    /// @param words the quote as it was proposed; empty when there was none
    record Refusal(String part, String words, String reason) {}

    /// The reader by rules, with the built-in word lists and gazetteer; share one, loading takes longer than reading.
    static Reader standard() {
        return RuleReader.standard();
    }

    /// What stands in `rule` of its statements, or the version of its rules where each names its own.
    String name();

    /// Reads a report, and says what it could not do.
    Outcome consider(Report report);

    /// The statements of a report, in the order of their words; none when nothing was read.
    default List<Statement> read(Report report) {
        return consider(report).statements();
    }
}
