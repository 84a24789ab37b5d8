// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.reading.Clause.Prepositional;

/// Reads acts named by nouns: "Israeli air strikes on a market", "shelling of the town by the army", "ceasefire
/// violations".
final class Events {
    private static final Set<String> ONTO = Set.of("on", "against", "at", "into", "upon", "onto");

    private final Lexicon lexicon;
    private final Parties parties;
    private final Agents agents;

    Events(Lexicon lexicon, Parties parties, Agents agents) {
        this.lexicon = lexicon;
        this.parties = parties;
        this.agents = agents;
    }

    Optional<Frame> of(NounGroup group, Sentence sentence, Clause clause, String rule) {
        var word = lexicon.actNoun(group)
                .map(w -> w.act() == Act.VIOLATE && isOfAirspace(group) ? new Lexicon.ActWord(Act.OVERFLIGHT, null) : w)
                .or(() -> useOf(group))
                .or(() -> countedOf(group));
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var behind = sentence.behind(group);
        var actors = new ArrayList<>(doers(group));
        var targets = new ArrayList<NounGroup>();
        for (var prep : behind) {
            if (prep.preposition().equals("by") && agents.isAgent(prep.group())) {
                actors.add(prep.group());
            } else if (prep.preposition().equals("between") && agents.isAgent(prep.group())) {
                actors.add(prep.group());
                sentence.joined(prep.at()).filter(agents::isAgent).ifPresent(actors::add);
            } else if (ONTO.contains(prep.preposition())) {
                targets.add(prep.group());
            }
        }
        boolean counted = actors.isEmpty()
                && (lexicon.is("quantity", group) || group.head().lemma().equals("exchange"));
        if (counted) {
            group.ofGroup().ifPresent(of -> actors.addAll(doers(of)));
        }
        var craft = group.ofGroup().filter(g -> lexicon.weapon(g).isPresent() || lexicon.is("warcraft", g));
        if (actors.isEmpty() && craft.isPresent()) {
            actors.addAll(owners(craft.get()));
        }
        var of = group.ofGroup();
        if (of.isPresent() && !lexicon.isAny(of.get(), "truce", "commitment")) {
            targets.addFirst(of.get());
        }
        int to = behind.isEmpty() ? group.fullEnd() : behind.getLast().group().fullEnd();
        var act = narrow(word.get().act(), group);
        return Optional.of(new Frame(
                act,
                word.get().means(),
                actors,
                targets,
                List.of(),
                group.negates(),
                Modality.ACTUAL,
                Set.of(),
                group,
                clause,
                group.from(),
                to,
                rule));
    }

    /// "five exchanges of small-arms fire", "bursts of gunfire": what is counted stands behind "of".
    private Optional<Lexicon.ActWord> countedOf(NounGroup group) {
        return lexicon.is("quantity", group) || group.head().lemma().equals("exchange")
                ? group.ofGroup().flatMap(lexicon::actNoun)
                : Optional.empty();
    }

    /// "violations of Lebanese airspace".
    private boolean isOfAirspace(NounGroup group) {
        return group.ofGroup()
                .filter(of ->
                        lexicon.patterns().filler("airspace").words().stream().anyMatch(of.tails()::contains))
                .isPresent();
    }

    /// "the use of drones", "the firing of rockets": what the weapon does.
    private Optional<Lexicon.ActWord> useOf(NounGroup group) {
        return Set.of("use", "firing", "launch", "launching")
                        .contains(group.head().lower())
                ? group.ofGroup().flatMap(lexicon::weapon)
                : Optional.empty();
    }

    /// "raid" and "strike" by jets or drones are air strikes.
    private Act narrow(Act act, NounGroup group) {
        if (act != Act.ARMED_ATTACK || group.words().size() < 2) {
            return act;
        }
        return lexicon.weaponAmong(group.lowers().subList(0, group.words().size() - 1))
                .map(Lexicon.ActWord::act)
                .orElse(act);
    }

    /// "Russian-made": who built a weapon does not fire it.
    private static boolean isMake(Word word) {
        return Set.of("made", "built", "supplied", "designed", "manufactured", "style", "type")
                .contains(word.lower().substring(word.lower().lastIndexOf('-') + 1));
    }

    /// The doer before the noun: "Israel's", "Israeli", "U.S.-led", "rebel"; no doer in "cross-border fire".
    List<NounGroup> doers(NounGroup group) {
        var owner = group.possessor();
        if (owner.isPresent()) {
            return agents.isAgent(owner.get()) ? List.of(owner.get()) : List.of();
        }
        if (group.first().is(Tag.POSSESSIVE_PRONOUN)) {
            return List.of(
                    new NounGroup(group.from(), group.from() + 1, group.words().subList(0, 1), null));
        }
        for (int i = 0; i < group.words().size() - 1; i++) {
            var word = group.words().get(i);
            if (isMake(word)) {
                continue;
            }
            var single = new NounGroup(group.from() + i, group.from() + i + 1, List.of(word), null);
            boolean names = word.is(Tag.NAME) && parties.state(List.of(word)).isPresent();
            if (names) {
                return List.of(widened(group, i));
            }
            boolean compound = i == group.words().size() - 2
                    && lexicon.is("warcraft", word.lower() + " " + group.head().lemma());
            boolean force = !compound
                    && i == group.words().size() - 2
                    && word.is(Tag.NOUN)
                    && lexicon.isAny(single, "force", "org")
                    && lexicon.weapon(single).isEmpty()
                    && !lexicon.is("role", single);
            boolean adjective = word.is(Tag.ADJECTIVE)
                    && Set.of("government", "rebel", "opposition", "federal", "loyalist")
                            .contains(word.lower());
            if (force || adjective) {
                return List.of(many(group, i));
            }
            boolean party = word.is(Tag.NAME) && agents.isAgent(single) && !isPlaceWord(single);
            if (party) {
                int end = i + 1;
                while (end < group.words().size() - 1 && group.words().get(end).is(Tag.NAME)) {
                    end++;
                }
                return List.of(part(group, i, end));
            }
        }
        return List.of();
    }

    /// "rebel shelling", "separatist positions": those who are meant are many.
    private NounGroup many(NounGroup group, int i) {
        var word = group.words().get(i);
        String plural = word.lower() + "s";
        boolean person = lexicon.is("combatant", word.lower());
        var token = word.token();
        var named = person
                ? new Word(
                        new Token(
                                token.start(),
                                token.end(),
                                token.text() + "s",
                                plural,
                                token.quoted(),
                                token.lineBefore(),
                                token.paragraphBefore()),
                        word.tag(),
                        word.lemma(),
                        word.forms())
                : word;
        return new NounGroup(group.from() + i, group.from() + i + 1, List.of(named), null);
    }

    /// "Syrian army shelling": the force behind the adjective belongs to the doer.
    private NounGroup widened(NounGroup group, int i) {
        int end = i + 1;
        while (end < group.words().size() - 1
                && lexicon.isAny(part(group, end, end + 1), "force", "org")
                && lexicon.actNoun(part(group, end, end + 1)).isEmpty()) {
            end++;
        }
        return part(group, i, end);
    }

    private static NounGroup part(NounGroup group, int from, int to) {
        return new NounGroup(
                group.from() + from, group.from() + to, group.words().subList(from, to), null);
    }

    private boolean isPlaceWord(NounGroup single) {
        return lexicon.is("place", single);
    }

    /// Who fires a weapon: its owner or the state it belongs to.
    List<NounGroup> owners(NounGroup weapon) {
        var found = doers(weapon);
        var of = weapon.ofGroup();
        boolean oneOf = found.isEmpty()
                && of.isPresent()
                && (weapon.head().is(Tag.NUMBER) || weapon.head().is(Tag.DETERMINER));
        if (oneOf) {
            return doers(of.get());
        }
        return found.isEmpty()
                        && of.isPresent()
                        && agents.isAgent(of.get())
                        && lexicon.weapon(weapon).isPresent()
                ? List.of(of.get())
                : found;
    }

    static List<NounGroup> partners(Clause clause, String preposition) {
        return clause.preps().stream()
                .filter(p -> p.preposition().equals(preposition))
                .map(Prepositional::group)
                .toList();
    }
}
