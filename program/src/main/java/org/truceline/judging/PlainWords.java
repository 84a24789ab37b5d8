// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.model.Act;
import org.truceline.model.Aspect;
import org.truceline.model.Coded;
import org.truceline.model.Compared;
import org.truceline.model.Finding;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Exemption;
import org.truceline.terms.Obligation;
import org.truceline.terms.OwnAct;
import org.truceline.terms.Reading;
import org.truceline.terms.Rule;
import org.truceline.terms.Selector;
import org.truceline.terms.WeaponClass;
import org.truceline.terms.Zone;

/// A finding told in one paragraph, from which its verdict can be derived again by hand: the rule, the facts and who
/// says them, each comparison with its outcome, the step from these to the verdict, and what would have to be known.
public final class PlainWords {
    private final Agreement terms;

    public PlainWords(Agreement terms) {
        this.terms = terms;
    }

    /// @param finding one under these terms
    public String of(Finding finding) {
        var parts = new ArrayList<String>();
        parts.add(rule(finding).strip());
        parts.add("Said: " + String.join("; ", finding.facts()) + ".");
        if (!finding.compared().isEmpty()) {
            parts.add("Compared: "
                    + finding.compared().stream()
                            .filter(c -> !c.words().isEmpty())
                            .map(PlainWords::compared)
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        parts.add(step(finding));
        if (!finding.needed().isEmpty()) {
            parts.add("To decide it one would have to know: " + String.join("; ", finding.needed()) + ".");
        }
        return String.join(" ", parts);
    }

    private String rule(Finding finding) {
        String clauses = " (" + String.join(", ", finding.clauses()) + ")";
        var engaged = terms.findObligation(finding.obligation());
        if (engaged.isPresent()) {
            return "Rule" + clauses + ": " + engaged.get().label() + ". "
                    + rule(engaged.get(), finding.reading()).strip() + " " + read(engaged.get(), finding.reading());
        }
        return finding.reasons().stream()
                .filter(r -> r.startsWith(Judge.NEAREST))
                .flatMap(r -> terms.findObligation(r.substring(Judge.NEAREST.length())).stream())
                .findFirst()
                .map(o -> "No rule is engaged; the nearest" + clauses + ": " + o.label() + ". " + rule(o, ""))
                .orElse("No rule is engaged; the nearest is in" + clauses + ".");
    }

    private static Optional<Reading> reading(Obligation obligation, String named) {
        var names = Set.of(named.split(", ", -1));
        return obligation.readings().stream()
                .filter(r -> names.contains(r.id()))
                .findFirst();
    }

    private String rule(Obligation obligation, String named) {
        Rule rule = reading(obligation, named)
                .orElse(obligation.readings().getFirst())
                .rule();
        String act = switch (obligation.duty()) {
            case MUST_NOT -> "must not do: " + acts(rule);
            case MUST -> "must do: " + acts(rule) + ", and fail by: " + codes(rule.contrary());
            case MAY -> "may do: " + acts(rule);
            case MAY_ONLY_AFTER -> "may do only after " + obligation.procedure() + ": " + acts(rule);
        };
        String whom = rule.target().anyone() ? "" : ", to " + selector(rule.target());
        return capital(selector(rule.bearer())) + " " + act + whom + with(rule) + where(rule) + hours(rule) + ". "
                + conditions(obligation) + exceptions(obligation);
    }

    /// Under which readings it holds, and by which of them the times are told.
    private String read(Obligation obligation, String named) {
        if (!named.equals(Judge.ANY_READING)) {
            return "Read as " + named
                    + reading(obligation, named)
                            .filter(r -> !r.heldBy().isEmpty())
                            .map(this::holders)
                            .orElse("")
                    + ".";
        }
        var starts = terms.course().starts();
        var ends = terms.course().ends();
        var first = new ArrayList<String>();
        if (starts.size() > 1) {
            first.add("the start by " + starts.getFirst().reading());
        }
        if (ends.size() > 1) {
            first.add("the end by " + ends.getFirst().reading());
        }
        return "This holds under every reading"
                + (first.isEmpty() ? "" : "; where times are told, " + String.join(" and ", first)) + ".";
    }

    private String acts(Rule rule) {
        var own = rule.ownActs().stream().map(OwnAct::label).sorted().toList();
        if (own.isEmpty()) {
            return codes(rule.acts());
        }
        return (rule.acts().isEmpty() ? "" : codes(rule.acts()) + ", ") + String.join(", ", own);
    }

    private static String hours(Rule rule) {
        var daily = rule.daily();
        return daily == null ? "" : ", from " + daily.from() + " to " + daily.to() + " of each day";
    }

    private static String conditions(Obligation obligation) {
        var all = new ArrayList<String>();
        obligation.conditions().forEach(c -> all.add("once " + c.text()));
        obligation.reciprocity().forEach(r -> {
            switch (r.effect()) {
                case BINDS_WHILE_KEPT, FREED_WHEN_BROKEN -> all.add("while the other side keeps " + r.to());
                case BINDS_ONCE_ACCEPTED -> all.add("once the other side has accepted " + r.to());
                case MIRRORS -> {}
            }
        });
        return all.isEmpty() ? "" : "It binds " + String.join(", and ", all) + ". ";
    }

    private String with(Rule rule) {
        return rule.weapon() == null
                ? ""
                : terms.ground()
                        .findWeapon(rule.weapon())
                        .map(w -> ", with " + w.label())
                        .orElse("");
    }

    private String where(Rule rule) {
        return rule.place() == null
                ? ", anywhere in the territory"
                : ", in "
                        + terms.ground().findZone(rule.place()).map(Zone::label).orElse(rule.place());
    }

    private String exceptions(Obligation obligation) {
        return obligation.exemptions().isEmpty()
                ? ""
                : "Except: "
                        + obligation.exemptions().stream()
                                .map(this::exception)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /// The ground of an exception, and what it is confined to.
    private String exception(Exemption e) {
        var only = new ArrayList<String>();
        if (!e.acts().isEmpty()) {
            only.add(codes(e.acts()));
        }
        if (e.weapon() != null) {
            only.add(terms.ground()
                    .findWeapon(e.weapon())
                    .map(WeaponClass::label)
                    .orElse(e.weapon()));
        }
        if (!e.target().anyone()) {
            only.add("to " + selector(e.target()));
        }
        if (e.place() != null) {
            only.add("in " + terms.ground().findZone(e.place()).map(Zone::label).orElse(e.place()));
        }
        return e.kind().code().replace('_', ' ') + (only.isEmpty() ? "" : " (" + String.join(", ", only) + " alone)");
    }

    private String holders(Reading reading) {
        return " (held by " + reading.heldBy().stream().map(terms.cast()::label).collect(Collectors.joining(", "))
                + ")";
    }

    private String selector(Selector selector) {
        var named = new ArrayList<String>();
        selector.actors().stream().sorted().map(terms.cast()::label).forEach(named::add);
        selector.sides().stream().sorted().map(side -> "the side " + side).forEach(named::add);
        selector.roles().stream()
                .sorted()
                .map(role -> "whoever is " + role.code().replace('_', ' '))
                .forEach(named::add);
        selector.objects().stream().sorted().forEach(named::add);
        String all = selector.anyone() || named.isEmpty() ? "anybody" : String.join(" or ", named);
        return all + (selector.opposed() ? " on another side" : "");
    }

    private static String codes(Collection<Act> acts) {
        return acts.isEmpty()
                ? "nothing"
                : acts.stream().sorted().map(Coded::code).collect(Collectors.joining(", "));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String compared(Compared c) {
        return c.aspect().code() + " - " + answer(c) + ": " + c.words();
    }

    private static String answer(Compared c) {
        return switch (c.truth()) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "cannot tell";
        };
    }

    private static String step(Finding finding) {
        return switch (finding.verdict()) {
            case BREACH ->
                "All of it holds and no exception is claimed: if the facts are so, the clause is engaged (breach).";
            case PERMITTED ->
                finding.compared().stream().anyMatch(c -> c.aspect() == Aspect.EXCEPTION && c.truth() == Truth.YES)
                        ? "An exception takes it out of the clause (permitted)."
                        : "All of it holds of a clause that gives leave (permitted).";
            case EXCLUDED_TARGET ->
                "What was hit is a group that the terms leave out, and nothing open here could change that"
                        + " (excluded target).";
            case OUTSIDE_SCOPE -> "One comparison that fails is enough: " + failing(finding) + " (outside scope).";
            case PROCEDURAL_BREACH -> "A duty of procedure was not kept (procedural breach).";
            case INDETERMINATE ->
                "Nothing fails, and not all of it can be told: "
                        + aspects(finding, Truth.UNKNOWN)
                        + " (indeterminate).";
        };
    }

    private static String failing(Finding finding) {
        String failed = aspects(finding, Truth.NO);
        return failed.isEmpty() ? finding.reasons().getFirst() : failed;
    }

    private static String aspects(Finding finding, Truth truth) {
        List<Aspect> open = finding.compared().stream()
                .filter(c -> c.truth() == truth)
                .map(Compared::aspect)
                .distinct()
                .toList();
        return open.isEmpty()
                ? (truth == Truth.UNKNOWN ? String.join("; ", finding.reasons()) : "")
                : open.stream().map(Coded::code).collect(Collectors.joining(", "));
    }
}
