// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel.hotline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.model.Call;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Spelled;

/// What the calls on record amount to for the desk.
public final class HotlineDesk {
    /// Lost detail and late hand-over is what undid earlier hotlines: what came in is with the channel in the same
    /// hour.
    public static final Duration HAND_OVER = Duration.ofHours(1);

    private static final String DATASET = "hotline";

    private final List<Call> calls;

    /// A call that has to be handed on.
    ///
    /// @param by when, counted from the start of the call
    public record Due(Call call, Instant by) {
        public boolean isOverdue(Instant now) {
            return now.isAfter(by);
        }
    }

    /// @param calls the newest form of each
    public HotlineDesk(List<Call> calls) {
        this.calls = List.copyOf(calls);
    }

    public Optional<Call> find(String id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    /// The newest first.
    public List<Call> calls() {
        return calls.stream()
                .sorted(Comparator.comparing(Call::start).reversed().thenComparing(Call::id))
                .toList();
    }

    /// What has not been turned in yet, most urgent first.
    ///
    /// @param from the member whose desk it is
    public List<Due> due(String from) {
        return calls.stream()
                .filter(call -> call.from().equals(from) && !call.isTurnedIn())
                .map(call -> new Due(call, call.start().plus(HAND_OVER)))
                .sorted(Comparator.comparing(Due::by)
                        .thenComparing(due -> due.call().id()))
                .toList();
    }

    /// A number that no call has.
    public String freshNumber(LocalDate day, RandomGenerator random) {
        return Stream.generate(() -> CallNumber.draw(day, random))
                .filter(Predicate.not(number -> find(number).isPresent()))
                .findFirst()
                .orElseThrow();
    }

    /// Why a call may not be written, in words for the desk; empty when it may.
    public Optional<String> refuse(Call call, Instant now) {
        if (!CallNumber.isOne(call.id())) {
            return Optional.of("'" + call.id() + "' is no number of a call: a sign is wrong or missing");
        }
        if (call.start().isAfter(now.plus(Duration.ofMinutes(1)))) {
            return Optional.of("the call starts at " + call.start() + ", which is yet to come");
        }
        return find(call.id()).flatMap(before -> refuseAgain(before, call));
    }

    private static Optional<String> refuseAgain(Call before, Call call) {
        if (!before.from().equals(call.from())) {
            return Optional.of("call " + call.id() + " is one of " + before.from());
        }
        if (before.isTurnedIn()) {
            return Optional.of("call " + call.id() + " was turned in as report " + before.report()
                    + "; what is new goes into another call");
        }
        return before.isOver() && !call.isOver()
                ? Optional.of("call " + call.id() + " is over; another call has another number")
                : Optional.empty();
    }

    /// Why a call cannot be turned in yet; empty when it can.
    public static Optional<String> refuseTurnIn(Call call) {
        if (call.isTurnedIn()) {
            return Optional.of("call " + call.id() + " was turned in as report " + call.report());
        }
        if (!call.isOver()) {
            return Optional.of("call " + call.id() + " is still going on");
        }
        return call.content().isBlank() ? Optional.of("call " + call.id() + " says nothing yet") : Optional.empty();
    }

    /// The report that a call becomes: what was said, what each name was spelled like, and the recordings by hash.
    ///
    /// @param zone in which its day is counted
    public static Report report(Call call, ZoneId zone) {
        refuseTurnIn(call).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        var text = new StringBuilder(opening(call))
                .append(' ')
                .append(call.content().strip());
        call.spelled().forEach(spelled -> text.append(' ').append(spelling(spelled)));
        call.attachments()
                .forEach(file -> text.append("\nRecording ")
                        .append(file.name())
                        .append(" (")
                        .append(file.media())
                        .append("), SHA-256 ")
                        .append(file.sha256())
                        .append('.'));
        return Report.of(
                ReportKind.HOTLINE,
                DATASET,
                call.id(),
                call.start().atZone(zone).toLocalDate(),
                "hotline of " + call.from(),
                text.toString(),
                "hotline " + call.id(),
                1);
    }

    private static String opening(Call call) {
        String what = switch (call.means()) {
            case PHONE, RADIO -> "Call";
            case MESSAGE, EMAIL -> "Message";
            case VISIT -> "Visit";
        };
        String language = Locale.of(call.language()).getDisplayLanguage(Locale.ENGLISH);
        return what + " from " + call.caller() + ", in " + language + ".";
    }

    private static String spelling(Spelled spelled) {
        return "Name given: " + spelled.word()
                + (spelled.readBack() ? ", spelled out, read back and confirmed." : ", not read back.");
    }

    /// One line a call, for lists.
    public static String line(Call call) {
        String state =
                call.isTurnedIn() ? "report " + call.report() : call.isOver() ? "to be turned in" : "on the line";
        String missing = call.missing().stream().map(fact -> fact.code()).collect(Collectors.joining(", "));
        return call.id() + "  " + call.start() + "  " + call.from() + "  "
                + call.means().code() + ", " + call.language() + "  " + call.reason() + "  [" + state
                + (missing.isEmpty() ? "" : "; not asked: " + missing) + "]";
    }
}
