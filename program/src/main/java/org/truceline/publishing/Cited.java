// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.Review;
import org.truceline.model.Statement;

/// What an entry of the log holds that a figure of a report rests on.
sealed interface Cited {
    /// As files for programs name it.
    String code();

    record Received(Report report) implements Cited {
        @Override
        public String code() {
            return "report";
        }
    }

    record Said(Statement statement) implements Cited {
        @Override
        public String code() {
            return "statement";
        }
    }

    record Happened(Incident incident) implements Cited {
        @Override
        public String code() {
            return "incident";
        }
    }

    record Found(Finding finding) implements Cited {
        @Override
        public String code() {
            return "finding";
        }
    }

    record Flagged(Discrepancy discrepancy) implements Cited {
        @Override
        public String code() {
            return "discrepancy";
        }
    }

    record Looked(Review review) implements Cited {
        @Override
        public String code() {
            return "review";
        }
    }

    record Noted(CaseLine.Step step) implements Cited {
        @Override
        public String code() {
            return "note";
        }
    }
}
