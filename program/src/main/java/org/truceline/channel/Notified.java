// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Recorded;
import org.truceline.model.TimeSpan;

/// A notified object: all that was said of it, in the order of the record, and what that amounts to.
///
/// @param steps the first of which submits it
public record Notified(List<Recorded<Notice>> steps) {
    public Notified {
        if (steps.isEmpty() || !(steps.getFirst().value().act() instanceof NoticeAct.Submitted)) {
            throw new IllegalArgumentException("a notified object begins with its submission");
        }
        steps = List.copyOf(steps);
    }

    Notified with(Recorded<Notice> step) {
        return new Notified(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    public String id() {
        return steps.getFirst().value().object();
    }

    /// The member who notifies it.
    public String from() {
        return steps.getFirst().value().from();
    }

    /// The newest version that describes it.
    public NoticeAct.Submitted described() {
        return acts(NoticeAct.Submitted.class).getLast();
    }

    /// The object as it is notified now, with the end that it was last reconfirmed until.
    public NotifiedObject object() {
        var object = described().object();
        var end = reconfirmedUntil();
        return end.isEmpty() ? object : object.along(until(object.legs(), end.get()));
    }

    private Optional<Instant> reconfirmedUntil() {
        int last = steps.indexOf(lastSubmission());
        return steps.subList(last, steps.size()).stream()
                .map(step -> step.value().act())
                .filter(NoticeAct.Reconfirmed.class::isInstance)
                .map(act -> ((NoticeAct.Reconfirmed) act).until())
                .reduce((first, second) -> second);
    }

    private Recorded<Notice> lastSubmission() {
        return steps.reversed().stream()
                .filter(step -> step.value().act() instanceof NoticeAct.Submitted)
                .findFirst()
                .orElseThrow();
    }

    /// The same legs, the last of which ends at another instant.
    public static List<Leg> until(List<Leg> legs, Instant end) {
        var all = new ArrayList<>(legs);
        var last = all.removeLast();
        var window = new TimeSpan(last.window().from(), end);
        all.add(new Leg(last.words(), last.path(), last.unsureMeters(), window));
        return all;
    }

    public TimeSpan window() {
        return object().window();
    }

    /// The newest version: of its description, or that it is off.
    public int version() {
        return acts(NoticeAct.Cancelled.class).stream()
                .mapToInt(NoticeAct.Cancelled::version)
                .max()
                .orElse(described().version());
    }

    /// All who were ever told of it: whoever knew of it has to know of every change.
    public List<String> to() {
        return acts(NoticeAct.Submitted.class).stream()
                .flatMap(submitted -> submitted.to().stream())
                .distinct()
                .toList();
    }

    public List<Receipt> receipts() {
        return to().stream().map(this::receipt).toList();
    }

    private Receipt receipt(String to) {
        int sent = acts(NoticeAct.Sent.class).stream()
                .filter(act -> act.to().equals(to))
                .mapToInt(NoticeAct.Sent::version)
                .max()
                .orElse(0);
        var own = steps.stream()
                .filter(step -> step.value().from().equals(to))
                .filter(step -> step.value().act() instanceof NoticeAct.Delivered
                        || step.value().act() instanceof NoticeAct.Acknowledged)
                .toList();
        int seen = own.stream()
                .map(step -> step.value().act())
                .mapToInt(act -> act instanceof NoticeAct.Delivered delivered
                        ? delivered.version()
                        : ((NoticeAct.Acknowledged) act).version())
                .max()
                .orElse(0);
        return new Receipt(to, sent, seen, own);
    }

    /// Recipients who have not confirmed the newest version.
    ///
    /// @param levels that the rules ask for
    public List<String> unaware(List<String> levels) {
        return receipts().stream()
                .filter(receipt -> !receipt.confirmed(version(), levels))
                .map(Receipt::to)
                .toList();
    }

    /// Whether it is off or over, so that nothing is owed any more but word of that.
    public boolean ended() {
        return is(NoticeAct.Cancelled.class) || is(NoticeAct.Completed.class);
    }

    /// Whether something of this kind was said of it.
    public boolean is(Class<? extends NoticeAct> kind) {
        return steps.stream().anyMatch(step -> kind.isInstance(step.value().act()));
    }

    /// Whether a strike at this instant would be one on a notified object.
    public boolean watchedAt(Instant now) {
        return !ended() && !window().from().isAfter(now) && now.isBefore(window().until());
    }

    /// When it last said where it is, if it did.
    public Optional<Recorded<Notice>> lastPosition() {
        return steps.reversed().stream()
                .filter(step -> step.value().act() instanceof NoticeAct.Position)
                .findFirst();
    }

    /// Where it stands at an instant, by what is on record now.
    public NoticeState state(Instant now) {
        if (is(NoticeAct.Reviewed.class)) {
            return NoticeState.REVIEWED;
        }
        if (is(NoticeAct.Struck.class)) {
            return NoticeState.STRUCK;
        }
        if (is(NoticeAct.Cancelled.class)) {
            return NoticeState.CANCELLED;
        }
        if (is(NoticeAct.Completed.class)) {
            return NoticeState.COMPLETED;
        }
        if (!now.isBefore(window().until())) {
            return object().kind().stays() ? NoticeState.EXPIRED : NoticeState.OVERDUE;
        }
        return now.isBefore(window().from()) ? underway() : NoticeState.ACTIVE;
    }

    private NoticeState underway() {
        var receipts = receipts();
        int version = version();
        if (receipts.stream().allMatch(receipt -> receipt.response(version).isPresent())) {
            return NoticeState.ACKNOWLEDGED;
        }
        if (receipts.stream().allMatch(receipt -> receipt.seen() >= version)) {
            return NoticeState.DELIVERED;
        }
        if (receipts.stream().allMatch(receipt -> receipt.sent() >= version)) {
            return NoticeState.SENT;
        }
        boolean checked = acts(NoticeAct.Checked.class).stream().anyMatch(act -> act.version() == version);
        return checked ? NoticeState.CHECKED : NoticeState.SUBMITTED;
    }

    public <T extends NoticeAct> List<T> acts(Class<T> kind) {
        return steps.stream()
                .map(step -> step.value().act())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
