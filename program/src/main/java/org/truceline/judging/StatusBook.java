// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truceline.judging.ChannelStatus.State;
import org.truceline.judging.SideStatus.Code;
import org.truceline.model.Act;
import org.truceline.model.Moment;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Channel;
import org.truceline.terms.Side;
import org.truceline.terms.Standing;

/// What each side has declared on an agreement and its channels, and so where each stands at any instant.
///
/// There is no status of the agreement but per side: the last word of one side does not move another. A declaration
/// of which only the day is known counts from the beginning of that day.
public final class StatusBook {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Agreement terms;
    private final ZoneId zone;
    private final List<Declaration> declarations;

    /// @param statements all there are, in any order; those that declare nothing are passed over
    public StatusBook(Agreement terms, List<Statement> statements) {
        this.terms = terms;
        this.zone = terms.zone();
        this.declarations = new Declarations(terms).of(statements);
    }

    /// Where each side stands at the end of a local day.
    public List<SideStatus> asOf(LocalDate day) {
        return at(endOf(day));
    }

    /// Where each side stands at an instant, in the order of the terms.
    public List<SideStatus> at(Instant instant) {
        return terms.cast().sides().stream().map(side -> status(side, instant)).toList();
    }

    public List<ChannelStatus> channelsAsOf(LocalDate day) {
        return channelsAt(endOf(day));
    }

    /// The state of each channel as each member has it, in the order of the terms.
    public List<ChannelStatus> channelsAt(Instant instant) {
        var all = new ArrayList<ChannelStatus>();
        for (Channel channel : terms.machinery().channels()) {
            for (Side side : terms.cast().sides()) {
                if (member(channel, side)) {
                    all.add(channelStatus(channel, side, instant));
                }
            }
        }
        return all;
    }

    private Instant endOf(LocalDate day) {
        return new Moment.Day(day).ends(zone).minusSeconds(1);
    }

    private SideStatus status(Side side, Instant instant) {
        var position = fromTerms(side, instant);
        for (Declaration d : declarations) {
            if (d.side().equals(side.id()) && d.channel().isEmpty() && !d.at().isAfter(instant)) {
                position = next(position, d, side);
            }
        }
        return started(position, instant);
    }

    /// The position that follows from the terms alone: whether the side had joined by then.
    private SideStatus fromTerms(Side side, Instant instant) {
        boolean joined = side.actors().stream().anyMatch(a -> terms.cast().joined(a, instant, zone) == Truth.YES)
                && terms.cast().accessions().stream()
                        .anyMatch(a -> side.actors().contains(a.actor())
                                && !a.from(zone).isAfter(instant));
        return joined
                ? new SideStatus(
                        side.id(), side.label(), Code.AGREED, Truth.YES, null, List.of(), "joined, by the terms")
                : new SideStatus(
                        side.id(),
                        side.label(),
                        Code.NOT_JOINED,
                        Truth.YES,
                        null,
                        List.of(),
                        "not known to have joined");
    }

    private SideStatus next(SideStatus before, Declaration d, Side side) {
        var code = code(d, before.code());
        if (code.isEmpty() || (stale(d) && before.code() != Code.NOT_JOINED)) {
            return before;
        }
        var ids = new ArrayList<StatementId>(code.get() == before.code() ? before.statements() : List.of());
        ids.add(d.statement().id());
        var since = code.get() == before.code() && before.since() != null ? before.since() : d.at();
        return new SideStatus(
                side.id(), side.label(), code.get(), standing(d.act(), side, d), since, ids, reason(d, side));
    }

    /// A step told as background without a time, which says nothing of when.
    private static boolean stale(Declaration d) {
        return !d.dated()
                && !d.own()
                && switch (d.act()) {
                    case AGREE, ACCEPT, TAKE_EFFECT, EXTEND -> true;
                    default -> false;
                };
    }

    private Optional<Code> code(Declaration d, Code before) {
        boolean over = before == Code.ENDED || before == Code.SUSPENDED || before == Code.REJECTED;
        return switch (d.act()) {
            case AGREE, ACCEPT ->
                over && d.act() == Act.AGREE
                        ? Optional.empty()
                        : Optional.of(d.negated() ? Code.REJECTED : Code.AGREED);
            case TAKE_EFFECT -> d.negated() || over ? Optional.empty() : Optional.of(Code.AGREED);
            case EXTEND, RESUME -> d.negated() ? Optional.empty() : Optional.of(Code.IN_EFFECT);
            case REJECT -> d.negated() ? Optional.empty() : Optional.of(Code.REJECTED);
            case SUSPEND -> Optional.of(d.negated() ? Code.IN_EFFECT : Code.SUSPENDED);
            case END, REFUSE_EXTENSION -> Optional.of(d.negated() ? Code.IN_EFFECT : Code.ENDED);
            default -> Optional.empty();
        };
    }

    /// Who has agreed is in effect once the agreement has started.
    private SideStatus started(SideStatus s, Instant instant) {
        var start = terms.course().starts().getFirst().at();
        if (s.code() != Code.AGREED || instant.isBefore(start.latest())) {
            return s;
        }
        return new SideStatus(
                s.side(),
                s.label(),
                Code.IN_EFFECT,
                s.standing(),
                start.latest(),
                s.statements(),
                s.reason() + "; in effect since " + local(start.latest()) + ", not declared over by this side");
    }

    /// Whether a side may take a step: yes or no where all readings agree, unknown where they differ.
    private Truth standing(Act act, Side side, Declaration d) {
        var rules =
                terms.course().standing().stream().filter(s -> s.act() == act).toList();
        return rules.isEmpty()
                ? Truth.YES
                : Comparison.overAll(
                        rules.stream().map(r -> Truth.of(may(r, side, d))).toList());
    }

    private boolean may(Standing rule, Side side, Declaration d) {
        LocalDate day = d.at().atZone(zone).toLocalDate();
        return side.actors().stream()
                .anyMatch(a -> rule.actors().contains(a)
                        || rule.roles().stream().anyMatch(role -> terms.cast().holds(a, role, day)));
    }

    private String reason(Declaration d, Side side) {
        String how = d.own() ? " declared " : " is reported to have declared ";
        String what = side.label() + how + (d.negated() ? "not " : "")
                + d.act().code().replace('_', ' ') + " on " + local(d.at()).substring(0, 10);
        String denied = terms.course().standing().stream()
                .filter(s -> s.act() == d.act() && !may(s, side, d))
                .map(s -> "no standing under the reading " + s.reading() + holders(s))
                .distinct()
                .collect(Collectors.joining("; "));
        return denied.isEmpty() ? what : what + "; " + denied;
    }

    private String holders(Standing s) {
        return s.heldBy().isEmpty()
                ? ""
                : " (" + s.heldBy().stream().map(terms.cast()::label).collect(Collectors.joining(", ")) + ")";
    }

    private static boolean member(Channel channel, Side side) {
        return channel.members().contains(side.id()) || side.actors().stream().anyMatch(channel.members()::contains);
    }

    private ChannelStatus channelStatus(Channel channel, Side side, Instant instant) {
        var status = channelFromTerms(channel, side, instant);
        for (Declaration d : declarations) {
            boolean here = d.channel().filter(c -> c.id().equals(channel.id())).isPresent();
            if (here && d.side().equals(side.id()) && !d.at().isAfter(instant)) {
                status = nextOfChannel(status, d);
            }
        }
        return status;
    }

    private ChannelStatus channelFromTerms(Channel channel, Side side, Instant instant) {
        var from = Optional.ofNullable(channel.openFrom()).map(day -> new Moment.Day(day).begins(zone));
        boolean open = from.isEmpty() || !from.get().isAfter(instant);
        String reason = open ? "open; nobody is known to have suspended it" : "opens on " + channel.openFrom();
        return new ChannelStatus(
                channel.id(),
                channel.label(),
                side.id(),
                open ? State.OPEN : State.NOT_OPEN,
                from.orElse(null),
                List.of(),
                reason);
    }

    private ChannelStatus nextOfChannel(ChannelStatus before, Declaration d) {
        var state = switch (d.act()) {
            case SUSPEND -> d.negated() ? State.OPEN : State.SUSPENDED;
            case END, REJECT -> d.negated() ? State.OPEN : State.ENDED;
            case RESUME -> d.negated() ? before.state() : State.OPEN;
            default -> before.state();
        };
        boolean same = state == before.state();
        var ids = new ArrayList<StatementId>(same ? before.statements() : List.of());
        ids.add(d.statement().id());
        String what = (d.own() ? "declared " : "reported ") + (d.negated() ? "not " : "")
                + d.act().code().replace('_', ' ') + " on " + local(d.at()).substring(0, 10);
        return new ChannelStatus(
                before.channel(), before.label(), before.side(), state, same ? before.since() : d.at(), ids, what);
    }

    private String local(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
