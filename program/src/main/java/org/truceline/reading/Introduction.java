// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Speaker;

/// Reads a speaker from the words that introduce him: "Igor K., the Russian defence ministry spokesman", "US
/// officials", "Lebanon's health ministry", "residents".
final class Introduction {
    private static final Set<String> SERVING = Set.of("for", "to", "with", "of");

    private final Lexicon lexicon;
    private final Parties parties;
    private final Cast cast;
    private BiFunction<NounGroup, Set<String>, Optional<NounGroup>> behind = (g, p) -> Optional.empty();

    Introduction(Lexicon lexicon, Parties parties, Cast cast) {
        this.lexicon = lexicon;
        this.parties = parties;
        this.cast = cast;
    }

    /// What the words say, part by part; empty parts are not said.
    private record Parts(String name, String role, String org, String side, boolean neutral) {
        Optional<Teller> teller() {
            if (name.isEmpty() && role.isEmpty() && org.isEmpty() && side.isEmpty()) {
                return Optional.empty();
            }
            String kept = neutral ? "" : side;
            String arm = kept.isEmpty() && !neutral ? Introduction.armIn(role) : "";
            if (!arm.isEmpty()) {
                return Optional.of(new Teller(new Speaker(absent(name), absent(role), absent(org), arm), arm));
            }
            boolean state =
                    kept.isEmpty() && !neutral && (Introduction.isStateOffice(role) || Introduction.isStateOffice(org));
            if (state) {
                return Optional.of(
                        new Teller(new Speaker(absent(name), absent(role), absent(org), null), "government"));
            }
            return Optional.of(new Teller(new Speaker(absent(name), absent(role), absent(org), absent(kept)), kept));
        }

        private static @Nullable String absent(String words) {
            return words.isEmpty() ? null : words;
        }
    }

    /// "army chief", "military spokesman": the arm that somebody without a country speaks for; empty for others.
    static String armIn(String role) {
        String first = role.toLowerCase(Locale.ROOT).split(" ", 2)[0];
        boolean arm = role.contains(" ")
                && List.of("army", "navy", "military", "police").contains(first);
        return arm ? first : "";
    }

    /// An office that only a state has, where no state is named: the one state of the report speaks.
    static boolean isStateOffice(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return List.of(
                        "minister",
                        "president",
                        "premier",
                        "ministry",
                        "army",
                        "government",
                        "navy",
                        "air force",
                        "chancellor",
                        "general staff")
                .stream()
                .anyMatch(lower::endsWith);
    }

    /// @param sentence where the group stands, for the body or place that follows an office
    Optional<Teller> of(NounGroup group, Optional<NounGroup> apposition, Teller outer, Sentence sentence) {
        behind = (g, preposition) -> sentence.behind(g).stream()
                .filter(p -> preposition.contains(p.preposition()))
                .map(Clause.Prepositional::group)
                .findFirst();
        int role = roleAt(group);
        if (role >= 0) {
            return wholeTitle(withRole(group, role, apposition, outer), apposition, outer)
                    .teller();
        }
        boolean appositionIsRole = apposition.isPresent() && roleAt(apposition.get()) >= 0;
        if (group.isName() && appositionIsRole) {
            var other = apposition.get();
            var parts = withRole(other, roleAt(other), Optional.empty(), outer);
            return new Parts(person(group), parts.role(), parts.org(), parts.side(), parts.neutral()).teller();
        }
        if (parties.isPerson(group)) {
            return new Parts(person(group), "", "", apposition.map(this::party).orElse(""), false).teller();
        }
        boolean called = apposition
                .filter(a -> !group.isName() && a.isName() && !parties.isPerson(a))
                .filter(a -> isAcronym(a.head()) || lexicon.isAny(a, "force", "org"))
                .isPresent();
        return body(called ? apposition.get() : group, outer).teller();
    }

    /// "Major Ann Smith, who speaks for the Osmark army": rank and name first, office behind.
    private Parts wholeTitle(Parts first, Optional<NounGroup> apposition, Teller outer) {
        boolean open =
                first.side().isEmpty() && first.org().isEmpty() && !first.name().isEmpty();
        if (!open || apposition.isEmpty() || roleAt(apposition.get()) < 0) {
            return first;
        }
        var office = withRole(apposition.get(), roleAt(apposition.get()), Optional.empty(), outer);
        return new Parts(first.name(), office.role(), office.org(), office.side(), office.neutral());
    }

    /// Index of the role word of a group, -1 when it has none or when it is the army and not the general.
    private int roleAt(NounGroup group) {
        var words = group.words();
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean last = i == words.size() - 1;
            boolean nameBehind =
                    !last && words.get(i + 1).is(Tag.NAME) && !words.get(i + 1).is(Tag.GENITIVE);
            if (i > 1
                    && words.get(i).lower().equals("state")
                    && words.get(i - 1).lower().equals("of")
                    && lexicon.is("role", words.get(i - 2).lower())) {
                return i;
            }
            boolean compound = !last
                    && lexicon.is(
                            "role",
                            words.get(i).lower() + " " + words.get(i + 1).lower());
            if (compound
                    || (isRole(words.get(i))
                            && (last || nameBehind)
                            && !isOfficeName(words, i)
                            && !isForceName(words, i))) {
                return compound ? i + 1 : i;
            }
        }
        return -1;
    }

    /// "Foreign Minister" is a role, "Foreign Office" is not; "General Staff", "Security Council" are bodies.
    private boolean isOfficeName(List<Word> words, int i) {
        return i + 1 < words.size() && lexicon.is("org", words.get(i + 1).lower());
    }

    /// "National Guard", "Coast Guard": a force by name, no sentry.
    private boolean isForceName(List<Word> words, int i) {
        return i > 0
                && words.get(i).is(Tag.NAME)
                && words.get(i - 1).is(Tag.NAME)
                && lexicon.is("force", words.get(i).lower());
    }

    private boolean isRole(Word word) {
        return lexicon.is("role", word.lower()) || lexicon.is("role", Morphology.singular(word.lower()));
    }

    private Parts withRole(NounGroup group, int at, Optional<NounGroup> apposition, Teller outer) {
        var words = group.words();
        int begin = roleBegin(words, at);
        var before = words.subList(0, begin);
        String name = at + 1 < words.size() ? Parties.join(words.subList(at + 1, words.size())) : "";
        boolean beside =
                name.isEmpty() && apposition.isPresent() && apposition.get().isName() && roleAt(apposition.get()) < 0;
        if (beside
                && lexicon.isAny(apposition.get(), "force", "org")
                && lexicon.is("member", words.get(at).lower())) {
            return body(apposition.get(), outer);
        }
        if (beside) {
            name = person(apposition.get());
        }
        String role = Parties.join(words.subList(begin, at + 1));
        boolean neutral = neutral(group, before, role);
        String side = side(group, before, outer);
        boolean ours = !before.isEmpty() && before.getFirst().is(Tag.POSSESSIVE_PRONOUN);
        String org = ours && !neutral && org(group, before).isEmpty() ? side : org(group, before);
        var served = side.isEmpty() && org.isEmpty()
                ? behind.apply(group, SERVING)
                        .or(() -> behind.apply(group, Set.of("in", "inside", "within", "from"))
                                .filter(g -> lexicon.isAny(g, "force", "org") && !lexicon.is("place", g)))
                : Optional.<NounGroup>empty();
        if (served.isPresent()) {
            boolean body = lexicon.isAny(served.get(), "org", "neutral", "force") || isBodyName(served.get());
            org = body ? parties.core(served.get()) : "";
            neutral |= lexicon.isAny(served.get(), "neutral", "ngo")
                    && parties.state(served.get().words()).isEmpty();
            side = neutral ? "" : parties.sideOf(served.get());
        }
        return new Parts(name, role, org, side.isEmpty() && !neutral ? seat(group) : side, neutral);
    }

    /// "officials in Stepanakert", "the defence ministry in Baku": a capital stands for its state, another place that
    /// has authorities of its own for itself.
    private String seat(NounGroup group) {
        var place = behind.apply(group, Set.of("in", "at", "from")).filter(NounGroup::isName);
        if (place.isEmpty() || (lexicon.isAny(group, "neutral", "ngo", "person") && !lexicon.is("role", group))) {
            return "";
        }
        var state = parties.state(place.get().words());
        boolean authority = lexicon.is("authority", group)
                && group.words().stream()
                        .noneMatch(w ->
                                Set.of("army", "navy", "military", "police").contains(w.lower()));
        return state.orElse(authority ? parties.core(place.get()) : "");
    }

    private boolean neutral(NounGroup group, List<Word> before, String role) {
        boolean state = parties.state(before).isPresent()
                || group.ofGroup().flatMap(of -> parties.state(of.words())).isPresent();
        state |= group.ofGroup()
                .map(of -> of.isName()
                        && !lexicon.isAny(of, "neutral", "ngo", "place", "home")
                        && lexicon.is("authority", group))
                .orElse(false);
        state |= group.ofGroup()
                .map(of -> of.isName()
                        && of.first().lower().equals("the")
                        && !lexicon.isAny(of, "neutral", "ngo", "place", "home", "org"))
                .orElse(false);
        String last = role.toLowerCase(Locale.ROOT);
        boolean witness = lexicon.is("neutral", last)
                || lexicon.is("neutral", Morphology.singular(last))
                || isNeutralBody(before);
        return !state
                && (witness
                        || group.ofGroup().map(of -> lexicon.is("neutral", of)).orElse(false));
    }

    /// "a Red Cross delegate": a body of two words stands before the role as one of one word does.
    private boolean isNeutralBody(List<Word> before) {
        for (int i = 0; i < before.size(); i++) {
            boolean pair = i > 0
                    && lexicon.isAny(new NounGroup(i - 1, i + 1, before.subList(i - 1, i + 1), null), "neutral", "ngo");
            if (pair || lexicon.is("neutral", before.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// The words that belong to the role itself: "Deputy Foreign", "military".
    private int roleBegin(List<Word> words, int at) {
        int begin = at;
        if (at > 1 && words.get(at - 1).lower().equals("of")) {
            begin = at - 2;
        }
        while (begin > 0 && isRolePart(words.get(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private boolean isRolePart(Word word) {
        return switch (word.lower()) {
            case "deputy",
                    "foreign",
                    "prime",
                    "defence",
                    "defense",
                    "interior",
                    "vice",
                    "chief",
                    "senior",
                    "acting",
                    "health",
                    "information",
                    "assistant",
                    "lieutenant",
                    "major",
                    "brigadier",
                    "state",
                    "liaison",
                    "general",
                    "military",
                    "army",
                    "navy",
                    "police" -> word.is(Tag.NAME) || !word.is(Tag.GENITIVE);
            default -> false;
        };
    }

    private String org(NounGroup group, List<Word> before) {
        var of = group.ofGroup();
        boolean chief = group.head().lower().equals("chief")
                && of.filter(o -> o.head().lower().equals("staff") && o.words().size() < 3)
                        .isPresent();
        if (!chief && of.isPresent() && (lexicon.isAny(of.get(), "org", "neutral", "force") || isBodyName(of.get()))) {
            return parties.core(of.get());
        }
        var kept = before.stream()
                .filter(w -> !w.is(Tag.DETERMINER)
                        && !w.is(Tag.POSSESSIVE_PRONOUN)
                        && !w.is(Tag.NUMBER)
                        && !w.is(Tag.GENITIVE))
                .toList();
        boolean body = !kept.isEmpty()
                && (kept.stream().anyMatch(w -> lexicon.is("org", w.lower()) || lexicon.is("neutral", w.lower()))
                        || isAcronym(kept.getLast()));
        return body && !(kept.size() == 1 && parties.state(kept).isPresent()) ? Parties.join(kept) : "";
    }

    private boolean isBodyName(NounGroup of) {
        return of.isName() && parties.state(of.words()).isEmpty() && !lexicon.is("role", of);
    }

    private static boolean isAcronym(Word word) {
        String text = word.token().text();
        return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
    }

    private String side(NounGroup group, List<Word> before, Teller outer) {
        if (!before.isEmpty() && before.getFirst().is(Tag.POSSESSIVE_PRONOUN)) {
            String side = owner(before.getFirst().lower(), outer);
            boolean personal = Set.of("his", "her").contains(before.getFirst().lower());
            return side.isEmpty() && !personal ? cast.nearest(group.from()) : side;
        }
        var state = parties.state(before).or(() -> group.ofGroup().flatMap(of -> ofSide(of)));
        if (state.isPresent()) {
            return state.get();
        }
        var kept = before.stream()
                .filter(w -> w.is(Tag.NAME) || lexicon.is("force", w.lower()) || lexicon.is("force", w.lemma()))
                .toList();
        boolean theGroup = kept.size() == 1
                && Set.of("movement", "group", "organisation", "organization", "faction", "party")
                        .contains(kept.getFirst().lower());
        if (theGroup) {
            String nearest = cast.nearest(group.from());
            return nearest.isEmpty() ? cast.lastGroup() : nearest;
        }
        if (!kept.isEmpty()) {
            String word = Parties.join(kept);
            return cast.fullName(word);
        }
        return "";
    }

    private Optional<String> ofSide(NounGroup of) {
        String side = parties.sideOf(of);
        return side.isEmpty() ? Optional.empty() : Optional.of(side);
    }

    /// "Its spokesman", "their negotiator": of the side spoken of last.
    private String owner(String pronoun, Teller outer) {
        if (pronoun.equals("our") || pronoun.equals("my")) {
            return outer.side();
        }
        if (pronoun.equals("his") || pronoun.equals("her")) {
            return cast.lastSpeaker().side();
        }
        return cast.lastSubject();
    }

    /// A body or party that speaks: "The Israeli army", "Hezbollah", "residents".
    private Parts body(NounGroup group, Teller outer) {
        String words = cast.fullName(parties.core(group));
        boolean neutral = cast.isNeutral(group);
        var of = group.ofGroup();
        String full = of.isPresent() && !lexicon.is("person", group) ? words + " of " + parties.core(of.get()) : words;
        boolean speaks = group.isName() || lexicon.isAny(group, "org", "force", "neutral", "state_media", "person");
        if (!speaks && lexicon.is("document", group)) {
            var author =
                    behind.apply(group, Set.of("by", "from")).or(group::ofGroup).or(group::possessor);
            return author.isPresent() && !author.get().equals(group)
                    ? body(author.get(), outer)
                    : new Parts("", "", words, "", true);
        }
        boolean thing = lexicon.actNoun(group).isPresent()
                || lexicon.isAny(group, "truce", "talks", "noun", "place", "allegation", "sayword", "lie", "home");
        boolean body = !speaks
                && !thing
                && group.head().is(Tag.NOUN)
                && !group.isPronoun()
                && group.words().size() > 1;
        if (body) {
            String owner = group.possessor().map(parties::sideOf).orElse("");
            return new Parts("", "", full, owner, owner.isEmpty());
        }
        if (!speaks || group.head().is(Tag.NUMBER)) {
            return new Parts("", "", "", "", false);
        }
        if (!group.isName() && lexicon.is("person", group) && !lexicon.is("org", group)) {
            return new Parts("", words, "", "", true);
        }
        String side = neutral ? "" : cast.fullName(parties.sideOf(group));
        boolean ownBody = !neutral
                && group.words().stream().noneMatch(w -> w.is(Tag.NAME))
                && parties.state(group.words()).isEmpty();
        String seat = ownBody ? seat(group) : "";
        side = seat.isEmpty() ? side : seat;
        if (group.first().is(Tag.POSSESSIVE_PRONOUN)) {
            side = owner(group.first().lower(), outer);
        }
        return new Parts("", "", full, side, neutral);
    }

    /// "a Hezbollah member of parliament": the party named in what somebody is.
    private String party(NounGroup office) {
        var names = office.words().stream().filter(w -> w.is(Tag.NAME)).toList();
        boolean neutral = names.isEmpty() || cast.isNeutral(office);
        return neutral ? "" : parties.state(names).orElse(cast.fullName(Parties.join(names)));
    }

    private String person(NounGroup group) {
        var kept = group.words().stream()
                .filter(w -> !w.is(Tag.DETERMINER) && !lexicon.is("title", w.lower()))
                .toList();
        return Parties.join(kept.isEmpty() ? group.words() : kept);
    }
}
