// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.monitor.Correction;
import org.truceline.monitor.CorrectionException;

/// The walk through what nobody reviewed yet: each statement with its quote in its sentence, one key for an answer.
final class ReviewWalk {
    private static final String KEYS = "c confirm, e correct, r reject, s skip, q quit";

    private final ReviewDesk desk;
    private final BufferedReader keys;
    private final PrintWriter out;

    ReviewWalk(ReviewDesk desk, BufferedReader keys, PrintWriter out) {
        this.desk = desk;
        this.keys = keys;
        this.out = out;
    }

    /// Ends with the last statement, at `q`, or where the input ends; what was answered until then is on record.
    ///
    /// @param name of who reviews; absent to be asked for
    int walk(@Nullable String name) throws IOException {
        var by = name == null ? ask("Your name: ") : Optional.of(name);
        if (by.isEmpty() || by.get().isBlank()) {
            throw new UsageException("expected the name of who reviews; give it with --by NAME");
        }
        var open = desk.all().stream()
                .filter(reviewed -> desk.findBy(reviewed, by.get()).isEmpty())
                .toList();
        int at = 0;
        for (Reviewed reviewed : open) {
            show(reviewed, ++at, open.size());
            if (!answer(reviewed, by.get())) {
                return Exit.DONE;
            }
        }
        out.println(open.isEmpty() ? "nothing left to review" : "that was the last");
        return Exit.DONE;
    }

    private void show(Reviewed reviewed, int at, int of) {
        var report = desk.report(reviewed);
        out.println();
        out.println(at + " of " + of + "  " + report.publisher() + ", " + report.published());
        out.println("  " + QuoteContext.of(report.text(), reviewed.first().quote()));
        out.println(ReviewList.what(reviewed.first()));
        reviewed.counting().forEach(review -> out.println("  " + ReviewList.opinion(review)));
    }

    /// Takes keys until one settles the statement; false at the end of the walk.
    private boolean answer(Reviewed reviewed, String by) throws IOException {
        while (true) {
            var key = ask(KEYS + ": ").map(String::strip);
            try {
                switch (key.orElse("q")) {
                    case "c" -> {
                        out.println(desk.review(reviewed, by, new Review.Confirmed()));
                        return true;
                    }
                    case "e" -> {
                        out.println(desk.review(reviewed, by, new Review.Corrected(correct(reviewed))));
                        return true;
                    }
                    case "r" -> {
                        out.println(desk.review(reviewed, by, new Review.Rejected(reason())));
                        return true;
                    }
                    case "s" -> {
                        return true;
                    }
                    case "q" -> {
                        return false;
                    }
                    default -> out.println("expected one of: " + KEYS);
                }
            } catch (UsageException e) {
                out.println(e.getMessage());
            }
        }
    }

    private Statement correct(Reviewed reviewed) throws IOException {
        var correction = desk.correction(reviewed);
        out.println("  fields: " + Correction.FIELDS);
        var line = ask("  FIELD=VALUE, nothing when done: ");
        while (line.isPresent() && !line.get().isBlank()) {
            try {
                correction.set(line.get());
                out.println("  " + ReviewList.what(correction.statement()));
            } catch (CorrectionException e) {
                out.println("  " + e.getMessage());
            }
            line = ask("  FIELD=VALUE, nothing when done: ");
        }
        if (correction.statement().equals(reviewed.first())) {
            throw new UsageException("nothing was corrected");
        }
        return correction.statement();
    }

    private String reason() throws IOException {
        String reason = ask("  why: ").orElse("").strip();
        if (reason.isEmpty()) {
            throw new UsageException("a rejection needs a reason");
        }
        return reason;
    }

    /// One line of input; empty when there is no more.
    private Optional<String> ask(String question) throws IOException {
        out.print(question);
        out.flush();
        return Optional.ofNullable(keys.readLine());
    }
}
