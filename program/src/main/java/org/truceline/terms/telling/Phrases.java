// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Coded;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Body;
import org.truceline.terms.Mark;
import org.truceline.terms.ObjectClass;
import org.truceline.terms.OwnAct;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Role;
import org.truceline.terms.Selector;
import org.truceline.terms.Side;
import org.truceline.terms.TimeSpec;
import org.truceline.terms.WeaponClass;
import org.truceline.terms.Zone;

/// The values of an agreement in words: who, what, when, where.
final class Phrases {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm x", Locale.ROOT);

    /// Names for a reading that say no more than that it is planned.
    private static final Set<String> PLANNED = Set.of("planned", "as-planned");

    private final Agreement terms;

    Phrases(Agreement terms) {
        this.terms = terms;
    }

    ZoneId zone() {
        return terms.zone();
    }

    /// Codes as words: `must_not` as "must not".
    static String code(Coded code) {
        return code.code().replace('_', ' ');
    }

    static String count(int amount, String one) {
        return amount + " " + one + (amount == 1 ? "" : "s");
    }

    /// An amount without a fraction that says nothing.
    static String number(double amount) {
        return amount == Math.rint(amount) && Math.abs(amount) < 1e15
                ? String.valueOf((long) amount)
                : String.valueOf(amount);
    }

    /// The label of an actor, side or body.
    String name(String id) {
        return Stream.of(
                        terms.cast().findActor(id).map(a -> a.label()),
                        terms.cast().sides().stream()
                                .filter(s -> s.id().equals(id))
                                .map(Side::label)
                                .findFirst(),
                        terms.machinery().bodies().stream()
                                .filter(b -> b.id().equals(id))
                                .map(Body::label)
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(id);
    }

    String names(Collection<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /// The same in an order of its own, for what was a set.
    String sorted(Set<String> ids) {
        return ids.stream().map(this::name).sorted().collect(Collectors.joining(", "));
    }

    String who(Selector who) {
        var parts = new ArrayList<String>();
        if (who.anyone()) {
            parts.add("anyone");
        }
        who.sides().stream().map(this::name).sorted().forEach(parts::add);
        who.actors().stream().map(this::name).sorted().forEach(parts::add);
        roles(who.roles()).ifPresent(parts::add);
        who.objects().stream().map(this::object).sorted().forEach(parts::add);
        return String.join(", ", parts) + (who.opposed() ? " (opposed to the doer)" : "");
    }

    /// Whoever has one of some roles; empty for none.
    static Optional<String> roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(Phrases::code)
                .reduce((one, other) -> one + " or " + other)
                .map(words -> "whoever is " + words);
    }

    private String object(String id) {
        return terms.ground().objects().stream()
                .filter(o -> o.id().equals(id))
                .map(ObjectClass::label)
                .findFirst()
                .orElse(id);
    }

    static String acts(Set<Act> acts, Set<OwnAct> own) {
        return Stream.concat(
                        Stream.of(acts(acts)).filter(words -> !words.isEmpty()),
                        own.stream().map(OwnAct::label).sorted())
                .collect(Collectors.joining(", "));
    }

    /// Acts, a whole group by its name.
    static String acts(Set<Act> acts) {
        var left = acts.isEmpty() ? EnumSet.noneOf(Act.class) : EnumSet.copyOf(acts);
        var words = new ArrayList<String>();
        for (ActGroup group : ActGroup.values()) {
            var all = Stream.of(Act.values()).filter(a -> a.group() == group).toList();
            if (all.size() > 1 && left.containsAll(all)) {
                words.add("any act of " + code(group));
                left.removeAll(all);
            }
        }
        left.forEach(act -> words.add(code(act)));
        return String.join(", ", words);
    }

    String weapon(@Nullable String id) {
        return id == null
                ? ""
                : terms.ground().findWeapon(id).map(WeaponClass::label).orElse(id);
    }

    String place(@Nullable String id) {
        return id == null ? "" : terms.ground().findZone(id).map(Zone::label).orElse(id);
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(terms.zone()));
    }

    /// A moment: the minute, the day, the stretch, or that nobody knows.
    String moment(PointInTime at) {
        boolean wordy = !at.said().contains("[!");
        if (at.unknown()) {
            return at.said() + " (not known)";
        }
        if (at.exact()) {
            return minute(at.earliest()) + (wordy ? " (" + at.said() + ")" : "");
        }
        return wordy && at.said().startsWith("some time on ")
                ? at.said()
                : minute(at.earliest()) + " to " + minute(at.latest()) + (wordy ? " (" + at.said() + ")" : "");
    }

    /// A time as written, with what it comes to under the first start where that can be computed.
    String time(@Nullable TimeSpec when) {
        return when == null
                ? ""
                : moment(when.under(terms.course().starts().getFirst().at()));
    }

    /// A time that is asserted, with its reading and whoever holds it.
    String asserted(Asserted one) {
        String said = one.said() == null ? "" : "; " + one.said();
        String holders = one.heldBy().isEmpty() ? "" : "; held by " + names(one.heldBy());
        return moment(one.at()) + " (" + reading(one) + ")" + said + holders + basis(one.basis()) + mark(one.mark());
    }

    /// Which reading it is, and that it is only planned: that it happened or is asserted, those who hold it say.
    private static String reading(Asserted one) {
        String planned = one.status() == Asserted.Status.PLANNED ? "as planned" : "";
        String reading = PLANNED.contains(one.reading()) ? "" : "reading " + one.reading();
        return Stream.of(reading, planned).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    static String basis(List<String> basis) {
        return basis.isEmpty() ? "" : " [" + String.join(", ", basis) + "]";
    }

    /// Nothing for what was seen; else how sure the writer is.
    static String mark(Mark mark) {
        return switch (mark) {
            case V -> "";
            case B -> " (to be checked)";
            case D -> " (the writer's own)";
        };
    }

    static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        String start = from == null ? "" : " from " + from;
        return start + (to == null ? "" : (start.isEmpty() ? " up to " : " to ") + to);
    }
}
