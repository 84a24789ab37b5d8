// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Speaker;

/// Who speaks in an entry of a log or under a heading: "Nurse in Tarn", "Army duty officer rings", "Kestria's side",
/// "Man who says he rings for the Council", "Same officer", "The Council's caller again".
final class Callers {
    private static final Set<String> CUTS = Set.of(
            "rings",
            "rang",
            "calls",
            "called",
            "calling",
            "phones",
            "phoned",
            "telephones",
            "radios",
            "again",
            "who",
            "says",
            "asked",
            "told",
            "reports",
            "reporting",
            "writes",
            "answers",
            "replies",
            "back",
            "adds",
            "(");
    private static final Set<String> CALLING = Set.of(
            "caller", "same", "the", "again", "officer", "man", "woman", "voice", "office", "that", "this", "person",
            "source");
    private static final Set<String> COUNTED = Set.of(
            "side",
            "count",
            "list",
            "figures",
            "claim",
            "claims",
            "tally",
            "account",
            "version",
            "report",
            "statement",
            "column",
            "ledger",
            "numbers",
            "total",
            "record");

    private final Lexicon lexicon;
    private final Cast cast;
    private final Function<List<Token>, Sentence> parser;
    private final List<Teller> earlier = new ArrayList<>();

    /// @param parser the passes up to clauses
    Callers(Lexicon lexicon, Cast cast, Function<List<Token>, Sentence> parser) {
        this.lexicon = lexicon;
        this.cast = cast;
        this.parser = parser;
    }

    /// The teller that the head of an entry names; empty when its words name nobody.
    Optional<Teller> of(List<Token> head) {
        var known = again(head);
        if (known.isPresent()) {
            cast.speaks(known.get());
            return known;
        }
        var teller = introduced(head);
        teller.ifPresent(t -> {
            earlier.add(t);
            cast.speaks(t);
        });
        return teller;
    }

    /// "Same officer", "The Sal Forest caller again": one of those who called before.
    private Optional<Teller> again(List<Token> head) {
        boolean same =
                head.getFirst().is("same") || (head.size() > 1 && head.get(1).is("same"));
        boolean repeated = same || head.stream().anyMatch(t -> t.is("again"));
        if (!repeated || earlier.isEmpty()) {
            return Optional.empty();
        }
        var told = head.stream()
                .map(Token::lower)
                .filter(w -> !CALLING.contains(w) && Character.isLetter(w.charAt(0)))
                .toList();
        for (var teller : earlier.reversed()) {
            String words = words(teller);
            if (told.stream().allMatch(words::contains)) {
                return Optional.of(teller);
            }
        }
        return same ? Optional.of(earlier.getLast()) : Optional.empty();
    }

    private static String words(Teller teller) {
        var speaker = teller.speaker();
        return speaker == null ? "" : String.join(" ", speaker.names()).toLowerCase(Locale.ROOT);
    }

    private Optional<Teller> introduced(List<Token> head) {
        var own = person(head.subList(0, cut(head)));
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var side = counted(own);
        if (side.isPresent()) {
            return side;
        }
        var sentence = parser.apply(own);
        var group = groups(sentence).findFirst();
        if (group.isEmpty()) {
            return Optional.empty();
        }
        var known = cast.teller(group.get(), sentence, cast.publication());
        if (known.isPresent() && known.get().speaker() == null) {
            return known;
        }
        var party = calledFor(head).or(() -> from(group.get(), sentence));
        var told = known.filter(t -> !t.partisan() || party.isEmpty())
                .orElseGet(() -> new Teller(new Speaker(null, role(group.get()), null, null), ""));
        return Optional.of(party.map(p -> serving(told, p)).orElseGet(() -> armed(told, group.get())));
    }

    /// What stands behind the first comma is kept where it says what the caller is, not where he calls from.
    private List<Token> person(List<Token> head) {
        for (int i = 1; i < head.size(); i++) {
            if (head.get(i).text().equals(",")) {
                boolean office = head.subList(i, head.size()).stream()
                        .anyMatch(t -> lexicon.is("role", t.lower()) || t.is("liaison"));
                return office ? head : head.subList(0, i);
            }
        }
        return head;
    }

    /// "Army duty officer", "Police control room": an armed body without a country is a side by itself.
    private Teller armed(Teller teller, NounGroup group) {
        var speaker = teller.speaker();
        if (speaker == null || teller.partisan()) {
            return teller;
        }
        var force = group.words().stream()
                .map(w -> w.token().lower())
                .filter(w -> lexicon.is("force", w) && !lexicon.is("role", w) && !lexicon.is("neutral", w))
                .findFirst();
        return force.map(f -> new Teller(
                        new Speaker(speaker.name(), speaker.role(), speaker.org() == null ? f : speaker.org(), f), f))
                .orElse(teller);
    }

    private String role(NounGroup group) {
        String words = cast.parties().core(group);
        return words.isEmpty() ? group.head().token().text() : words;
    }

    private static java.util.stream.Stream<NounGroup> groups(Sentence sentence) {
        return sentence.items().stream().filter(NounGroup.class::isInstance).map(NounGroup.class::cast);
    }

    private static int cut(List<Token> head) {
        for (int i = 0; i < head.size(); i++) {
            if (CUTS.contains(head.get(i).lower()) && i > 0) {
                return head.get(i - 1).text().equals(",") ? i - 1 : i;
            }
        }
        return head.size();
    }

    /// "Kestria's side", "Claim of the Front": a party that counts.
    private Optional<Teller> counted(List<Token> head) {
        int genitive = -1;
        for (int i = 0; i < head.size(); i++) {
            genitive =
                    head.get(i).is("'s") || head.get(i).is("'") || head.get(i).is("\u2019") ? i : genitive;
        }
        boolean owned = genitive > 0 && COUNTED.contains(head.getLast().lower());
        boolean of = COUNTED.contains(head.getFirst().lower())
                && head.size() > 2
                && head.get(1).is("of");
        if (!owned && !of) {
            return Optional.empty();
        }
        var sentence = parser.apply(owned ? head.subList(0, genitive) : head.subList(2, head.size()));
        return groups(sentence).findFirst().map(g -> {
            boolean neutral = cast.isNeutral(g);
            String org = cast.parties().core(g);
            String side = neutral ? "" : cast.parties().sideOf(g);
            return new Teller(new Speaker(null, null, org, side.isEmpty() ? null : side), side);
        });
    }

    /// "... rings for the Forest Council", "speaking for the Front".
    private Optional<NounGroup> calledFor(List<Token> head) {
        for (int i = cut(head); i + 1 < head.size(); i++) {
            boolean calls = Set.of("rings", "calls", "speaks", "calling", "speaking", "ringing")
                    .contains(head.get(i).lower());
            if (calls && (head.get(i + 1).is("for") || (head.get(i + 1).is("on") && i + 4 < head.size()))) {
                return groups(parser.apply(head.subList(i + 2, head.size()))).findFirst();
            }
        }
        return Optional.empty();
    }

    /// "Caller from the Beni Halud": a party, no place.
    private Optional<NounGroup> from(NounGroup group, Sentence sentence) {
        return sentence.behind(group).stream()
                .filter(p -> p.preposition().equals("from") || p.preposition().equals("for"))
                .map(Clause.Prepositional::group)
                .filter(g -> g.first().lower().equals("the") && !lexicon.is("place", g))
                .filter(g -> lexicon.isAny(g, "force", "org") || g.isName())
                .findFirst();
    }

    private Teller serving(Teller teller, NounGroup party) {
        String org = cast.parties().core(party);
        boolean neutral = lexicon.is("ngo", party) || org.isEmpty();
        String side = neutral ? "" : cast.parties().state(party.words()).orElse(org);
        var speaker = teller.speaker();
        @Nullable String name = speaker == null ? null : speaker.name();
        @Nullable String role = speaker == null ? null : speaker.role();
        return new Teller(new Speaker(name, role, org.isEmpty() ? null : org, neutral ? null : side), side);
    }
}
