// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.ReportKind;

/// Whether a report is about armed force, and whether one of its acts can be meant so: peas are shelled, films bomb,
/// and a bishop is captured in places where no shot is ever fired.
final class Warlike {
    private static final String[] HUMAN = {
        "force",
        "person",
        "military",
        "medical",
        "monitor",
        "aid",
        "prisoner",
        "role",
        "vehicle",
        "home",
        "civilian_object"
    };

    private final Lexicon lexicon;
    private final Agents agents;
    private final boolean text;
    private final boolean strongly;
    private final boolean plain;

    /// @param plain whether no word of another field stands in the report
    private Warlike(Lexicon lexicon, Agents agents, boolean text, boolean strongly, boolean plain) {
        this.plain = plain;
        this.lexicon = lexicon;
        this.agents = agents;
        this.text = text;
        this.strongly = strongly;
    }

    /// What liaison desks, monitors and ministries write is about force; an article shows it by its words.
    static Warlike of(Lexicon lexicon, Agents agents, List<Token> tokens, ReportKind kind) {
        if (kind != ReportKind.ARTICLE) {
            return new Warlike(lexicon, agents, true, true, true);
        }
        Set<String> arms = new HashSet<>();
        Set<String> other = new HashSet<>();
        for (var token : tokens) {
            String word = token.lower();
            String singular = Morphology.singular(word);
            if (lexicon.is("arms_word", word) || lexicon.is("arms_word", singular)) {
                arms.add(singular);
            } else if (!token.capitalised() && (lexicon.is("elsewhere", word) || lexicon.is("elsewhere", singular))) {
                other.add(singular);
            }
        }
        if (!other.isEmpty()) {
            arms.removeIf(word -> lexicon.is("sporting", word));
        }
        boolean plainlyOther = other.size() > 2 && arms.size() < 2 * other.size();
        boolean about = other.isEmpty() || (arms.size() > other.size() && !plainlyOther);
        return new Warlike(lexicon, agents, about, arms.size() > 1 && arms.size() > 2 * other.size(), other.isEmpty());
    }

    /// Whether the report as a whole is about armed force.
    boolean isText() {
        return text;
    }

    /// Whether an act of harm or of moving forces is meant literally.
    boolean isMeant(Frame frame, Sentence sentence) {
        if (!needsArms(frame.act())) {
            return true;
        }
        if (!text || (!strongly && isElsewhere(sentence))) {
            return false;
        }
        boolean people = frame.targets().stream().anyMatch(this::isHuman);
        if (isOfPersons(frame.act()) && (strongly || plain)) {
            return people || frame.targets().isEmpty();
        }
        boolean armed = frame.actors().stream().anyMatch(this::isArmed);
        boolean arm = frame.means() != null || frame.is("weapon") || frame.act() == Act.SHELLING;
        return strongly
                || armed
                || (people && arm)
                || (plain
                        && frame.actors().isEmpty()
                        && (people || frame.targets().isEmpty()));
    }

    /// A sentence of sport, art, trade or garden.
    private boolean isElsewhere(Sentence sentence) {
        return sentence.words().stream()
                .anyMatch(w ->
                        !w.is(Tag.NAME) && (lexicon.is("elsewhere", w.lower()) || lexicon.is("elsewhere", w.lemma())));
    }

    private static boolean needsArms(Act act) {
        return act.harmful()
                || switch (act) {
                    case WITHDRAW, REINFORCE, FORTIFY, WEAPON_IN_ZONE, RELEASE, ENTER_VACATED_GROUND -> true;
                    default -> false;
                };
    }

    private static boolean isOfPersons(Act act) {
        return switch (act) {
            case DETAIN, RELEASE, KILL_DETAINEE, DISPLACE -> true;
            default -> false;
        };
    }

    private boolean isHuman(NounGroup group) {
        boolean counted = group.of() != null && isHuman(group.innermost());
        return counted
                || group.isPronoun()
                || group.isName()
                || lexicon.isAny(group, HUMAN)
                || group.head().is(Tag.NUMBER);
    }

    private boolean isArmed(NounGroup group) {
        return lexicon.isAny(group, "force") || agents.isState(group) || group.isPronoun() || group.isName();
    }
}
