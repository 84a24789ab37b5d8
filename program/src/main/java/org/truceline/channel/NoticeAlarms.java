// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.model.Alert.Silence;
import org.truceline.model.Alert.SilenceOf;
import org.truceline.model.NoticeAct;
import org.truceline.model.Recorded;
import org.truceline.terms.Length;
import org.truceline.terms.NoticeRule;

/// The words that are owed about a notified object, and when: what will be an alert unless something is said.
///
/// @param rule of the agreement for this kind; empty when it has none
/// @param zone of the agreement
public record NoticeAlarms(Optional<NoticeRule> rule, ZoneId zone) {
    /// Without a rule, recipients are expected to have confirmed by this long before the window opens: a watch, so that
    /// whoever was on duty can still be reached.
    static final Duration CONFIRM_BEFORE = Duration.ofHours(6);

    /// What falls due, by what is on record now; nothing for what others have said already.
    public List<Silence> of(Notified object) {
        var owed = new ArrayList<Silence>();
        confirmations(object, owed);
        if (!object.ended() && !object.is(NoticeAct.Struck.class)) {
            position(object).ifPresent(owed::add);
            boolean stays = object.object().kind().stays();
            owed.add(new Silence(
                    stays ? SilenceOf.RECONFIRMATION : SilenceOf.ARRIVAL,
                    null,
                    object.window().until()));
        }
        return List.copyOf(owed);
    }

    /// Whoever was told has to confirm each version, the one that ends it too; a change that comes later than that is
    /// due at once.
    private void confirmations(Notified object, List<Silence> owed) {
        if (object.is(NoticeAct.Completed.class)) {
            return;
        }
        Instant opens = object.window().from();
        Instant wanted = rule.map(NoticeRule::confirmBefore)
                .map(length -> length.before(opens, zone))
                .orElse(opens.minus(CONFIRM_BEFORE));
        Instant known = takenAt(object);
        Instant due = wanted.isAfter(known) ? wanted : known;
        object.unaware(rule.map(NoticeRule::levels).orElse(List.of()))
                .forEach(who -> owed.add(new Silence(SilenceOf.ACKNOWLEDGEMENT, who, due)));
    }

    private static Instant takenAt(Notified object) {
        return object.steps().stream()
                .filter(step -> step.value().act() instanceof NoticeAct.Submitted
                        || step.value().act() instanceof NoticeAct.Cancelled)
                .map(Recorded::at)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Optional<Silence> position(Notified object) {
        var every = every(object);
        if (every.isEmpty() || object.object().kind().stays()) {
            return Optional.empty();
        }
        Instant opens = object.window().from();
        Instant last =
                object.lastPosition().map(Recorded::at).filter(opens::isBefore).orElse(opens);
        Instant due = every.get().after(last, zone);
        return due.isBefore(object.window().until())
                ? Optional.of(new Silence(SilenceOf.POSITION, null, due))
                : Optional.empty();
    }

    /// As the notice says itself, else as the rules say.
    private Optional<Length> every(Notified object) {
        return Optional.ofNullable(object.object().positionsEvery())
                .map(own -> new Length(java.time.Period.ZERO, own))
                .or(() -> rule.map(NoticeRule::positionsEvery));
    }
}
