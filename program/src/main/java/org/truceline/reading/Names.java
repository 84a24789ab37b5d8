// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.gazetteer.Country;

/// Writes noun groups as names of actors and targets, the way the report names them.
final class Names {
    private final Lexicon lexicon;
    private final Parties parties;
    private final Agents agents;
    private final Cast cast;
    private final Optional<Country> home;

    /// @param home the country that the report is about
    Names(Lexicon lexicon, Parties parties, Agents agents, Cast cast, Optional<Country> home) {
        this.home = home;
        this.lexicon = lexicon;
        this.parties = parties;
        this.agents = agents;
        this.cast = cast;
    }

    /// The names of doers; a pronoun that stands for nobody certain gives none.
    List<String> actors(List<NounGroup> groups, Teller teller, boolean quoted) {
        var out = new ArrayList<String>();
        for (var group : groups) {
            String name = cast.asNamed(actor(group, teller, quoted));
            if (!name.isEmpty() && !out.contains(name)) {
                out.add(name);
            }
        }
        return out;
    }

    private String actor(NounGroup group, Teller teller, boolean quoted) {
        if (group.negates()) {
            return negated(group, teller);
        }
        var first = group.first();
        if (group.isPronoun() || first.is(Tag.POSSESSIVE_PRONOUN)) {
            return antecedent(group, teller, quoted);
        }
        boolean theGroup = first.lower().equals("the")
                && group.words().size() == 2
                && Set.of("group", "movement", "faction", "organisation", "organization")
                        .contains(group.head().lower());
        if (theGroup && !cast.lastGroup().isEmpty()) {
            return cast.lastGroup();
        }
        boolean home = teller.partisan()
                && group.words().size() == 2
                && first.lower().equals("the")
                && Set.of("country", "nation", "state", "republic", "kingdom", "emirate")
                        .contains(group.head().lower());
        if (home) {
            return teller.side();
        }
        boolean theirOwn = group.possessor()
                .filter(p -> p.words().size() == 2 && p.first().lower().equals("the"))
                .isPresent();
        boolean troops = group.possessor().isPresent()
                && !(theirOwn
                        && Set.of("group", "movement", "faction", "organisation")
                                .contains(group.possessor().get().head().lower()))
                && (lexicon.is("military", group)
                        || Set.of("unit", "force", "troop", "fighter", "soldier", "man", "men", "gunner")
                                .contains(Morphology.singular(group.head().lower())));
        if (troops && group.possessor().filter(p -> !p.isPronoun()).isPresent()) {
            return parties.core(group.possessor().get());
        }
        var of = group.ofGroup();
        boolean partOf = of.isPresent()
                && parties.state(group.words()).isEmpty()
                && (group.head().is(Tag.NUMBER)
                        || group.head().is(Tag.DETERMINER)
                        || Set.of("all", "some", "members", "elements", "units", "most", "men", "fighters", "soldiers")
                                .contains(group.head().lower()));
        if (partOf) {
            return actor(of.get(), teller, quoted);
        }
        boolean theirs = of.isPresent()
                && of.get().isPronoun()
                && Set.of("ours", "us", "mine", "theirs", "them", "its")
                        .contains(of.get().head().lower());
        if (theirs) {
            return pronoun(
                    of.get().head().lower().equals("theirs")
                            ? "they"
                            : of.get().head().lower(),
                    teller,
                    quoted);
        }
        boolean groups = group.possessor()
                        .map(p -> p.words().size() == 2
                                && p.first().lower().equals("the")
                                && Set.of("group", "movement", "faction", "organisation")
                                        .contains(p.head().lower()))
                        .orElse(false)
                && lexicon.is("force", group);
        if (groups && !cast.lastGroup().isEmpty()) {
            return cast.lastGroup();
        }
        if (groups && teller.partisan()) {
            return teller.side();
        }
        if (lexicon.weapon(group).isPresent() || lexicon.actNoun(group).isPresent()) {
            return group.possessor()
                    .map(parties::core)
                    .or(() -> parties.state(group.words()))
                    .orElseGet(() -> owningForce(group));
        }
        if (lexicon.is("role", group) && !lexicon.is("force", group)) {
            return parties.sideOf(group);
        }
        if (of.isPresent() && lexicon.isAny(group, "org", "force") && !of.get().isPronoun()) {
            return parties.core(group) + " of " + parties.core(of.get());
        }
        return parties.state(group.words())
                .filter(s -> group.words().size() == 1
                        && (cast.gazetteer().isAdjective(group.head().lower())
                                || parties.isDemonym(group.head().lower())
                                || group.head().lower().contains("-")))
                .orElse(parties.core(group));
    }

    /// "a navy helicopter", "army guns": the force that has the weapon.
    private String owningForce(NounGroup group) {
        return group.words().subList(0, group.words().size() - 1).stream()
                .filter(w -> lexicon.is("armedbody", w.lower()))
                .map(w -> w.token().text())
                .findFirst()
                .orElse("");
    }

    private String negated(NounGroup group, Teller teller) {
        var of = group.ofGroup();
        if (of.isEmpty() && (lexicon.weapon(group).isPresent() || lexicon.is("warcraft", group))) {
            return parties.state(group.words()).orElseGet(() -> owningForce(group));
        }
        return of.isPresent() ? actor(of.get(), teller, false) : group.words().size() > 1 ? parties.core(group) : "";
    }

    /// Outside direct speech a pronoun stands for the one party named before it in the sentence; of two, for neither.
    private String antecedent(NounGroup group, Teller teller, boolean quoted) {
        String word = group.first().lower();
        boolean third = Set.of("it", "its", "they", "their", "them").contains(word);
        if (third && cast.isOwnVoice() && !isForeignBody(teller)) {
            return cast.antecedents().of(word, group.from());
        }
        if (!quoted && !third && cast.isOwnVoice()) {
            return pronoun(word, cast.publication(), false);
        }
        if (quoted || !third) {
            return pronoun(word, teller, quoted);
        }
        if (group.lowers().contains("own") && teller.partisan()) {
            return pronoun(word, teller, false);
        }
        boolean branch = !group.isPronoun()
                && teller.partisan()
                && (word.equals("its") || word.equals("their"))
                && lexicon.is("force", group)
                && !isArmed(teller);
        if (branch && cast.partiesBefore(group.from()).stream().allMatch(p -> own(p, teller))) {
            return teller.side();
        }
        var before = cast.partiesBefore(group.from());
        var others = before.stream()
                .filter(p -> teller.speaker() == null || !own(p, teller))
                .toList();
        boolean theirs = teller.partisan()
                && group.isPronoun()
                && Set.of("they", "them").contains(word)
                && before.isEmpty()
                && !cast.accused().isEmpty()
                && !own(cast.accused(), teller);
        if (theirs) {
            return "";
        }
        if (teller.partisan()) {
            boolean nearest = !before.isEmpty() && own(before.getLast(), teller);
            return others.isEmpty() || nearest || teller.speaker() == null ? pronoun(word, teller, false) : "";
        }
        return others.isEmpty() ? pronoun(word, teller, false) : others.size() == 1 ? others.getFirst() : "";
    }

    /// "called on it to stop": the one party named before that is not the speaker's own; empty where it is not certain.
    String asked(NounGroup group, Teller teller) {
        boolean third = group.isPronoun()
                && Set.of("it", "they", "them").contains(group.head().lower());
        var others = cast.partiesBefore(group.from()).stream()
                .filter(p -> !own(p, teller))
                .toList();
        return third && others.size() == 1 ? others.getFirst() : "";
    }

    /// Another body that is quoted: "the groups have declared that they observe the truce".
    private boolean isForeignBody(Teller teller) {
        var speaker = teller.speaker();
        return speaker != null
                && speaker.name() == null
                && speaker.role() == null
                && !own(body(teller), cast.publication());
    }

    /// "we" and "our guns" are the speaker's side, "it had fired" the side that speaks; "they" in direct speech the
    /// side accused last.
    String pronoun(String word, Teller teller, boolean quoted) {
        return switch (word) {
            case "we", "our", "us", "i", "my", "ours", "ourselves" -> teller.side();
            case "they", "their", "them" ->
                quoted ? cast.accused() : teller.partisan() ? body(teller) : cast.lastSubject();
            case "it", "its" ->
                quoted ? "" : teller.partisan() ? body(teller) : teller.speaker() == null ? cast.lastSubject() : "";
            case "he", "his", "she", "her" ->
                quoted
                        ? ""
                        : teller.partisan()
                                ? teller.side()
                                : teller.speaker() == null ? cast.lastSpeaker().side() : "";
            default -> "";
        };
    }

    /// A body that speaks for itself means itself; a spokesman means his side.
    private static String body(Teller teller) {
        var speaker = teller.speaker();
        boolean itself = speaker != null && speaker.name() == null && speaker.role() == null;
        String org = speaker == null ? null : speaker.org();
        return itself && org != null ? org : teller.side();
    }

    private boolean isArmed(Teller teller) {
        var speaker = teller.speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        return !org.toLowerCase(java.util.Locale.ROOT).endsWith("government")
                && lexicon.is(
                        "armedbody", org.substring(org.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT));
    }

    /// The names of targets: never bare people, never a place.
    List<String> targets(List<NounGroup> groups, Teller teller, boolean quoted) {
        var out = new ArrayList<String>();
        for (var group : groups) {
            var of = group.ofGroup();
            boolean counted = of.isPresent()
                    && (group.head().is(Tag.NUMBER) || group.head().is(Tag.DETERMINER) || group.isPronoun());
            String name = counted
                    ? parties.core(of.get())
                    : group.isPronoun() ? antecedent(group, teller, quoted) : parties.core(group);
            boolean bare = Set.of("people", "persons", "person", "others", "").contains(name);
            boolean place = !lexicon.isAny(
                            group,
                            "force",
                            "person",
                            "civilian_object",
                            "medical",
                            "aid",
                            "monitor",
                            "military",
                            "vehicle",
                            "org",
                            "role",
                            "truce",
                            "talks")
                    && (!cast.gazetteer().find(name).isEmpty() || lexicon.isAny(group, "home", "place"));
            if (!bare && !place && !out.contains(name)) {
                out.add(name);
            }
        }
        return out;
    }

    String side(NounGroup group, Teller teller) {
        if (group.isPronoun() || group.first().is(Tag.POSSESSIVE_PRONOUN)) {
            return pronoun(group.first().lower(), teller, false);
        }
        return parties.sideOf(group);
    }

    /// Whether a name means the side of the teller: by its words, or because both are of the one state that a report
    /// without other states speaks of ("the ministry", "the army").
    boolean own(String actor, Teller teller) {
        if (parties.same(actor, teller.side())) {
            return true;
        }
        var speaker = teller.speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        if (!teller.partisan() && speaker != null && !org.isEmpty()) {
            return org.contains(actor) || actor.contains(org);
        }
        String role = speaker == null || speaker.role() == null ? "" : speaker.role();
        boolean office = Introduction.isStateOffice(role)
                || Introduction.isStateOffice(org)
                || !Introduction.armIn(role).isEmpty();
        boolean state = (cast.isStateVoice() && speaker == null && isNoOtherCountry(teller.side()))
                || teller.side().equals("government")
                || isHome(teller.side())
                || office;
        boolean ofHome = teller.side().equals("government")
                && home.isPresent()
                && cast.gazetteer().country(actor).equals(home);
        return ofHome
                || parties.same(actor, org)
                || isArmyOf(actor, teller.side())
                || (isStateBody(actor) && state)
                || (isStateBody(actor) && isStateBody(teller.side().isEmpty() ? org : teller.side()));
    }

    /// "the Syrian army" where "the army" speaks.
    private boolean isArmyOf(String actor, String side) {
        return isStateBody(side) && actor.endsWith(" " + side);
    }

    /// "The army" is the army of the country that the report is about; whoever speaks for another has another.
    private boolean isHome(String side) {
        return cast.gazetteer()
                .country(side)
                .map(c -> !cast.isOwnVoice() || home.map(h -> h.equals(c)).orElse(true))
                .orElse(false);
    }

    /// Whether a report's "government" can be that of its issuer: not where the issuer is of another country.
    private boolean isNoOtherCountry(String side) {
        var country = cast.gazetteer().country(side);
        return country.isEmpty() || home.isEmpty() || home.equals(country);
    }

    private boolean isStateBody(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(" of the government")
                || lower.endsWith(" of government")
                || lower.startsWith("government ")
                || isStateWord(name);
    }

    private static boolean isStateWord(String name) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "army",
                    "government",
                    "defence ministry",
                    "defense ministry",
                    "air force",
                    "navy",
                    "police",
                    "ministry",
                    "military",
                    "security forces",
                    "government forces",
                    "government troops",
                    "state",
                    "interior ministry",
                    "foreign ministry",
                    "general staff",
                    "army command",
                    "soldiers",
                    "troops",
                    "armed forces" -> true;
            default -> false;
        };
    }

    Agents agents() {
        return agents;
    }

    /// Whose doing it is when somebody admits it: the army's that he speaks for, or else his side's.
    String itself(Teller teller) {
        var speaker = teller.speaker();
        String org = speaker == null ? null : speaker.org();
        boolean army = org != null
                && lexicon.is(
                        "armedbody", org.substring(org.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT));
        return army && org != null ? org : pronoun("it", teller, false);
    }
}
