// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Polarity;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;
import org.truceline.terms.Channel;
import org.truceline.terms.Side;
import org.truceline.terms.Words;

/// The step from statements to the declarations of sides: who takes which step, when, and about what.
final class Declarations {
    private static final Set<Act> STEPS = Set.of(
            Act.AGREE,
            Act.ACCEPT,
            Act.REJECT,
            Act.EXTEND,
            Act.REFUSE_EXTENSION,
            Act.SUSPEND,
            Act.RESUME,
            Act.END,
            Act.TAKE_EFFECT);

    private final Agreement terms;
    private final ZoneId zone;

    Declarations(Agreement terms) {
        this.terms = terms;
        this.zone = terms.zone();
    }

    /// The declarations in the order of their times.
    List<Declaration> of(List<Statement> statements) {
        return statements.stream()
                .filter(s -> STEPS.contains(s.act()) && named(s))
                .flatMap(s -> declarations(s).stream())
                .sorted(Declaration.ORDER)
                .toList();
    }

    private List<Declaration> declarations(Statement s) {
        var declarations = new ArrayList<Declaration>();
        boolean own = inOwnVoice(s);
        for (String side : sides(s)) {
            declarations.add(new Declaration(s, side, s.act(), at(s), dated(s), negated(s), own, channel(s)));
        }
        return declarations;
    }

    /// A side declares in its own voice, or is reported to have declared by somebody who lays no blame.
    private Set<String> sides(Statement s) {
        return switch (s.stance()) {
            case ANNOUNCES, ADMITS -> bySpeakerOrActor(s);
            case STATES -> announced(s) ? reported(s) : Set.of();
            case DENIES -> s.act() == Act.END || s.act() == Act.SUSPEND ? bySpeakerOrActor(s) : Set.of();
            case COMMENTS -> s.act() == Act.END && s.polarity() == Polarity.NEGATED ? bySpeakerOrActor(s) : Set.of();
            case ACCUSES, THREATENS, DEMANDS -> Set.of();
        };
    }

    /// What is told of a side counts unless another side tells it; what a side tells of nobody it tells of itself.
    private Set<String> reported(Statement s) {
        var named = sidesOf(s.actor(), s.reported());
        var tellers = s.speaker() == null ? Set.<String>of() : sidesOf(s.speaker(), s.reported());
        if (tellers.isEmpty()) {
            return named;
        }
        return s.actor().isEmpty() && ofTheTruce(s) ? tellers : intersection(tellers, named);
    }

    /// Whether the step is one of the truce itself, which a side that speaks of it has taken a position on.
    private boolean ofTheTruce(Statement s) {
        return switch (s.act()) {
            case END, EXTEND, ACCEPT, TAKE_EFFECT -> channel(s).isEmpty();
            default -> false;
        };
    }

    /// Whether what is stated is a step taken: one that lies ahead is so only for a start.
    private static boolean announced(Statement s) {
        return s.modality() == Modality.ACTUAL || s.act() == Act.TAKE_EFFECT;
    }

    private Set<String> bySpeakerOrActor(Statement s) {
        if (s.modality() == Modality.HYPOTHETICAL) {
            return Set.of();
        }
        var bySpeaker = s.speaker() == null ? Set.<String>of() : sidesOf(s.speaker(), s.reported());
        if (s.speaker() != null && bySpeaker.isEmpty()) {
            return Set.of();
        }
        var byActor = sidesOf(s.actor(), s.reported());
        if (bySpeaker.isEmpty() || (byActor.containsAll(bySpeaker) && s.stance() == Stance.ANNOUNCES)) {
            return byActor;
        }
        return byActor.isEmpty() || s.stance() != Stance.ANNOUNCES ? bySpeaker : intersection(bySpeaker, byActor);
    }

    /// A speaker announces steps of his own side only.
    private static Set<String> intersection(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private Set<String> sidesOf(Speaker speaker, LocalDate day) {
        return speaker.names().stream()
                .map(name -> sidesOf(List.of(name), day))
                .filter(sides -> !sides.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /// The sides that are surely meant: a name that may mean several sides declares for none.
    private Set<String> sidesOf(List<String> names, LocalDate day) {
        var sides = new TreeSet<String>();
        for (String name : names) {
            var actors = terms.actorsNamed(name, day);
            var meant = new TreeSet<String>();
            actors.forEach(a -> meant.add(spokenFor(a)));
            boolean joint = Words.of(name).contains("and");
            if (meant.size() == 1 || joint) {
                sides.addAll(meant);
            }
        }
        sides.remove("");
        return sides;
    }

    /// The side for which an actor speaks: a group that is only part of one does not speak for all of it.
    private String spokenFor(String actor) {
        return terms.cast().sides().stream()
                .filter(side -> side.actors().contains(actor))
                .map(Side::id)
                .findFirst()
                .orElse("");
    }

    private boolean inOwnVoice(Statement s) {
        return s.stance() != Stance.STATES || s.speaker() != null;
    }

    private static boolean negated(Statement s) {
        return s.polarity() == Polarity.NEGATED ^ s.stance() == Stance.DENIES;
    }

    private static boolean dated(Statement s) {
        return s.when() != null && (s.when().from() != null || s.when().to() != null);
    }

    /// When the step was taken: the time given for it; for one without a time, for one announced to bite later, and
    /// for one that cannot have been so early, the day of the report.
    private Instant at(Statement s) {
        var day = new Moment.Day(s.reported());
        Optional<TimeSpan> given = s.time(zone).filter(span -> !span.from().equals(TimeSpan.FAR_PAST));
        return given.map(TimeSpan::from)
                .filter(from -> from.isBefore(day.ends(zone)) && !beforeTheTruce(s, from))
                .orElse(day.begins(zone));
    }

    /// Whether a step that needs a truce is dated to its start or before, as where a report names the start in the
    /// same breath as the end.
    private boolean beforeTheTruce(Statement s, Instant from) {
        boolean needsTruce = switch (s.act()) {
            case END, EXTEND, REFUSE_EXTENSION -> true;
            default -> false;
        };
        return needsTruce
                && !terms.course().starts().stream()
                        .allMatch(start -> from.isAfter(start.at().latest()));
    }

    /// The channel a step is about; empty when it is about the agreement.
    private Optional<Channel> channel(Statement s) {
        String said = said(s);
        return terms.machinery().channels().stream()
                .filter(c -> Words.mention(said, c.named()))
                .findFirst();
    }

    /// A step that could be about anything counts only if its words name the agreement or a channel of it.
    private boolean named(Statement s) {
        return switch (s.act()) {
            case ACCEPT, REJECT, SUSPEND, RESUME -> channel(s).isPresent() || Words.mention(said(s), terms.called());
            default -> true;
        };
    }

    private static String said(Statement s) {
        return Stream.concat(Stream.of(s.quote().words()), s.target().stream()).collect(Collectors.joining(" | "));
    }
}
