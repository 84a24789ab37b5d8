// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Speaker;

/// Who has appeared in a report so far: persons by their last name, parties, and whom "he", "it" and "they" stand for.
final class Cast {
    private static final Set<String> PERSON_PRONOUNS = Set.of("he", "she", "him");
    /// Those who are out for the issuer of a bulletin.
    private static final Set<String> WATCHING = Set.of("patrols", "patrol", "teams", "team", "posts", "field teams");

    /// What only a party to the fighting has.
    private static final Set<String> ARMED = Set.of(
            "gunman",
            "gunmen",
            "fighter",
            "boat",
            "gunboat",
            "gun",
            "soldier",
            "militia",
            "militiaman",
            "guerrilla",
            "rebel",
            "sniper",
            "rocket",
            "shell",
            "mortar",
            "troop",
            "commander",
            "sentry",
            "raider",
            "tank");

    private static final Set<String> OWN_PRONOUNS = Set.of("we", "us", "i", "ours");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Parties parties;
    private final Teller publication;
    private final String issuer;
    private final Map<String, Teller> persons = new HashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<String> sides = new ArrayList<>();
    private final Set<String> armed;
    private final Set<String> plurals;
    private final boolean stateVoice;
    private Teller lastPerson = Teller.PUBLICATION;
    private Teller lastBody = Teller.PUBLICATION;
    private String lastSubject = "";
    private String accused = "";
    private String lastGroup = "";
    private final TreeMap<Integer, String> scene = new TreeMap<>();
    private final Antecedents antecedents = new Antecedents();

    /// @param tokens the words of the report
    Cast(Lexicon lexicon, Gazetteer gazetteer, Parties parties, Report report, List<Token> tokens) {
        this.armed = armed(tokens);
        this.plurals = tokens.stream()
                .filter(t -> t.capitalised() && t.text().endsWith("s"))
                .map(Token::text)
                .collect(Collectors.toSet());
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.parties = parties;
        this.publication = new Teller(null, issuerSide(report));
        String issuerWords = report.publisher().toLowerCase(Locale.ROOT);
        this.stateVoice = publication.partisan()
                && java.util.stream.Stream.of(
                                "government",
                                "ministry",
                                "prime minister",
                                "president",
                                "army",
                                "cabinet",
                                "navy",
                                "armed forces",
                                "general staff",
                                "military")
                        .anyMatch(issuerWords::contains);
        boolean own = report.kind() == ReportKind.OFFICIAL
                || report.kind() == ReportKind.BULLETIN
                || report.kind() == ReportKind.SITREP;
        this.issuer = own ? report.publisher().toLowerCase(Locale.ROOT) : "";
    }

    /// The last words of names that have fighters or guns: "Sea Union gunmen", "a Movement boat".
    private static Set<String> armed(List<Token> tokens) {
        var out = new java.util.HashSet<String>();
        for (int i = 1; i < tokens.size(); i++) {
            boolean fights = ARMED.contains(Morphology.singular(tokens.get(i).lower()))
                    && !tokens.get(i).capitalised();
            if (fights && tokens.get(i - 1).isWord() && tokens.get(i - 1).capitalised()) {
                out.add(tokens.get(i - 1).text());
            }
        }
        return Set.copyOf(out);
    }

    /// The side of a text in a party's own voice; empty for publications and neutral bodies.
    private String issuerSide(Report report) {
        if (report.kind() != ReportKind.OFFICIAL && report.kind() != ReportKind.BULLETIN) {
            return "";
        }
        String publisher = report.publisher();
        int comma = publisher.indexOf(',');
        var tokens = Tokens.of(comma > 0 ? publisher.substring(0, comma) : publisher, 300);
        var names = tokens.stream().filter(Token::capitalised).map(Token::text).collect(Collectors.toSet());
        var words = Tagger.tag(lexicon, names, tokens, new boolean[300]);
        boolean organ = tokens.stream()
                .anyMatch(t -> Set.of("government", "army", "ministry", "military", "navy", "royal", "presidency")
                        .contains(t.lower()));
        if (organ && parties.state(words).isPresent() && tokens.stream().noneMatch(t -> lexicon.is("ngo", t.lower()))) {
            return parties.state(words).get();
        }
        boolean watching = tokens.stream()
                .anyMatch(t -> Set.of("un", "osce", "monitoring", "observer", "observers", "verification", "monitors")
                        .contains(t.lower()));
        if (watching) {
            return "";
        }
        for (var item : Groups.of(lexicon, words)) {
            if (item instanceof NounGroup group && !lexicon.isAny(group, "neutral", "ngo")) {
                boolean movement = Set.of(
                                "front", "movement", "party", "union", "council", "league", "alliance", "brigade")
                        .contains(group.head().lower());
                if (movement && group.isName() && group.of() != null) {
                    return parties.core(group) + " of " + parties.core(group.innermost());
                }
                var side =
                        parties.state(group.words()).or(() -> group.ofGroup().flatMap(of -> parties.state(of.words())));
                if (side.isPresent()) {
                    return side.get();
                }
                boolean party = report.kind() == ReportKind.OFFICIAL || lexicon.is("force", group);
                return party ? parties.core(group.innermost()) : "";
            }
        }
        return "";
    }

    Teller publication() {
        return publication;
    }

    Parties parties() {
        return parties;
    }

    Antecedents antecedents() {
        return antecedents;
    }

    /// Whether a report is in the voice of its issuer, who in it calls himself by name or "we", never "they".
    boolean isOwnVoice() {
        return publication.partisan();
    }

    /// Whether a state's own office has issued the report, so that "the government" and "the army" are its own.
    boolean isStateVoice() {
        return stateVoice;
    }

    void subject(String side) {
        lastSubject = side;
    }

    String lastSubject() {
        return lastSubject;
    }

    /// The party that is no state, named last: "the group".
    String lastGroup() {
        return lastGroup;
    }

    void group(String name) {
        lastGroup = name;
    }

    /// A sentence begins: its parties, by the word at which each stands.
    void enter(Map<Integer, String> named) {
        scene.clear();
        scene.putAll(named);
        named.values().stream().filter(n -> !n.isEmpty()).forEach(this::note);
    }

    private void note(String party) {
        boolean known = parties.same(party, publication.side())
                || sides.stream().anyMatch(s -> parties.same(s, party) || isInitials(s, party) || isInitials(party, s));
        if (!known && sides.size() < 3) {
            sides.add(party);
        }
    }

    /// "RSF" and "Rapid Support Forces".
    private static boolean isInitials(String acronym, String name) {
        var letters = new StringBuilder();
        for (String word : name.split("[\\s-]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return acronym.length() > 1 && acronym.contentEquals(letters);
    }

    /// "Houthi" where the report says "Houthis".
    String asNamed(String name) {
        return plurals.contains(name + "s") ? name + "s" : name;
    }

    /// The two parties of a report that has named no third so far; empty where there are more or fewer. In a side's
    /// own text that side is one of them.
    List<String> onlyTwo() {
        var all = new ArrayList<String>(sides);
        if (isOwnVoice()) {
            all.addFirst(publication.side());
        }
        return all.size() == 2 ? all : List.of();
    }

    /// The different parties named before a word of the sentence.
    List<String> partiesBefore(int word) {
        var out = new ArrayList<String>();
        for (var entry : scene.headMap(word).values()) {
            out.removeIf(o -> parties.same(o, entry));
            out.add(entry);
        }
        return out;
    }

    /// The party named last before a word of the sentence; empty where there is none.
    String nearest(int word) {
        var before = scene.headMap(word);
        return before.isEmpty() ? "" : before.lastEntry().getValue();
    }

    /// Somebody or some body appears without speaking: later "he" or "it" may mean him.
    void introduce(NounGroup group, Sentence sentence) {
        if (group.isPronoun()) {
            return;
        }
        var teller =
                new Introduction(lexicon, parties, this).of(group, sentence.apposition(group), publication, sentence);
        teller.filter(t -> t.speaker() != null
                        && (t.speaker().name() != null
                                || (t.partisan() && t.speaker().role() == null)))
                .ifPresent(this::remember);
    }

    void body(Teller teller) {
        lastBody = teller;
    }

    /// Somebody has the word, as in an entry of a log: "he" and "it" behind are he and his side.
    void speaks(Teller teller) {
        var speaker = teller.speaker();
        if (speaker != null) {
            lastPerson = teller;
            lastBody = body(speaker, teller);
        }
    }

    void accuse(String side) {
        accused = side;
    }

    /// The side accused last, which "they" in direct speech stands for.
    String accused() {
        return accused;
    }

    Teller lastSpeaker() {
        return lastPerson;
    }

    /// Who speaks, by the noun group before or behind the verb of saying.
    Optional<Teller> teller(NounGroup group, Sentence sentence, Teller outer) {
        if (group.isPronoun()) {
            return pronoun(group.head().lower(), outer);
        }
        boolean theGroup = group.words().size() == 2
                && group.of() == null
                && group.first().lower().equals("the")
                && Set.of("group", "movement", "organisation", "organization", "faction", "party")
                        .contains(group.head().lower())
                && !lastGroup.isEmpty();
        if (theGroup) {
            return Optional.of(new Teller(new Speaker(null, null, lastGroup, lastGroup), lastGroup));
        }
        var known = shortName(group, sentence);
        if (known.isPresent()) {
            lastPerson = known.get();
            return known;
        }
        var teller = serving(
                new Introduction(lexicon, parties, this).of(group, sentence.apposition(group), outer, sentence),
                group,
                sentence);
        if (teller.isPresent() && isIssuer(teller.get())) {
            return Optional.of(publication);
        }
        var spoken = teller.map(this::ofIssuer);
        spoken.ifPresent(this::remember);
        return spoken;
    }

    /// "X, who speaks for the president", "Y, who heads the mission": a body that a relative clause names.
    private Optional<Teller> serving(Optional<Teller> teller, NounGroup group, Sentence sentence) {
        if (teller.isEmpty() || teller.get().partisan()) {
            return teller;
        }
        for (var clause : sentence.clauses()) {
            boolean his = clause.link() == Clause.Link.RELATIVE
                    && clause.subject().filter(group::equals).isPresent()
                    && lexicon.is("serving", clause.lemma());
            var body = his ? clause.after("for").or(clause::object) : Optional.<NounGroup>empty();
            var speaker = teller.get().speaker();
            if (body.isPresent() && speaker != null) {
                boolean neutral = isNeutral(body.get());
                String side = neutral ? "" : parties.sideOf(body.get());
                String org = lexicon.is("role", body.get()) ? null : parties.core(body.get());
                String role = speaker.role() != null || !lexicon.is("role", body.get())
                        ? speaker.role()
                        : body.get().head().lower();
                return Optional.of(
                        new Teller(new Speaker(speaker.name(), role, org, side.isEmpty() ? null : side), side));
            }
        }
        return teller;
    }

    /// The side of a person met before or introduced in this sentence, empty where none is known.
    String sideOfPerson(NounGroup group, Sentence sentence) {
        if (!group.isName() || !parties.isPerson(group)) {
            return "";
        }
        var known = Optional.ofNullable(persons.get(group.head().lower()));
        return known.or(() -> serving(
                        new Introduction(lexicon, parties, this)
                                .of(group, sentence.apposition(group), publication, sentence),
                        group,
                        sentence))
                .map(Teller::side)
                .orElse("");
    }

    /// "a spokesman for the Front": the side that somebody speaks for, empty where none is named.
    String sideOfRole(NounGroup group, Sentence sentence) {
        return new Introduction(lexicon, parties, this)
                .of(group, sentence.apposition(group), publication, sentence)
                .map(Teller::side)
                .filter(s -> !s.equals("government"))
                .orElse("");
    }

    /// An officer without a country, in a side's own text, is an officer of that side.
    private Teller ofIssuer(Teller teller) {
        var speaker = teller.speaker();
        boolean officer = isOwnVoice()
                && !teller.partisan()
                && speaker != null
                && speaker.name() != null
                && speaker.role() != null
                && speaker.org() == null;
        return officer && speaker != null
                ? new Teller(new Speaker(speaker.name(), speaker.role(), null, publication.side()), publication.side())
                : teller;
    }

    /// Where a bulletin or official text names its own issuer, it speaks for itself.
    private boolean isIssuer(Teller teller) {
        var speaker = teller.speaker();
        String org = speaker == null || speaker.name() != null || (speaker.role() != null && speaker.org() != null)
                ? null
                : speaker.org() != null ? speaker.org() : speaker.role();
        if (org != null && !issuer.isEmpty() && !isOwnVoice() && WATCHING.contains(org.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return org != null && !issuer.isEmpty() && isWithin(org.toLowerCase(Locale.ROOT), issuer);
    }

    /// "General Command of the Army" is the "army general command".
    private static boolean isWithin(String org, String issuer) {
        var words = java.util.stream.Stream.of(issuer.split("[^\\p{L}\\p{N}.]+", -1))
                .flatMap(w -> java.util.stream.Stream.of(w, Morphology.singular(w)))
                .toList();
        return issuer.contains(org)
                || List.of(org.split("[^\\p{L}\\p{N}.]+", -1)).stream()
                        .allMatch(w -> words.contains(w)
                                || words.contains(Morphology.singular(w))
                                || w.equals("of")
                                || w.equals("the"));
    }

    private Optional<Teller> pronoun(String word, Teller outer) {
        if (PERSON_PRONOUNS.contains(word)) {
            return present(lastPerson);
        }
        if (OWN_PRONOUNS.contains(word)) {
            return Optional.of(outer);
        }
        var said = outer.speaker();
        if ((word.equals("it") || word.equals("they")) && said != null && said.name() == null) {
            return Optional.of(outer);
        }
        return word.equals("it") || word.equals("they") ? present(lastBody) : Optional.empty();
    }

    private static Optional<Teller> present(Teller teller) {
        return teller.speaker() == null ? Optional.empty() : Optional.of(teller);
    }

    private void remember(Teller teller) {
        var speaker = teller.speaker();
        if (speaker == null) {
            return;
        }
        if (speaker.name() != null) {
            String name = speaker.name();
            var before = persons.get(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
            if (before != null && speaker.role() == null && hasRole(before)) {
                lastPerson = before;
                return;
            }
            persons.put(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), teller);
        }
        if (speaker.name() != null || speaker.role() != null) {
            lastPerson = teller;
        }
        lastBody = body(speaker, teller);
    }

    private static boolean hasRole(Teller teller) {
        var speaker = teller.speaker();
        return speaker != null && speaker.role() != null;
    }

    /// The body that "it" stands for after somebody spoke for it.
    private Teller body(Speaker speaker, Teller teller) {
        if (speaker.name() == null && speaker.role() == null) {
            return teller;
        }
        String org = speaker.org() != null ? speaker.org() : speaker.side();
        return org == null ? lastBody : new Teller(new Speaker(null, null, org, speaker.side()), teller.side());
    }

    /// "Kirby", "the official", "the minister": somebody introduced before.
    private Optional<Teller> shortName(NounGroup group, Sentence sentence) {
        String last = group.head().lower();
        if (group.isName()
                && persons.containsKey(last)
                && sentence.apposition(group).isEmpty()
                && group.words().size() <= 3) {
            return Optional.ofNullable(persons.get(last));
        }
        boolean the = group.first().lower().equals("the") && group.words().size() == 2 && group.of() == null;
        if (!the || !lexicon.is("role", group)) {
            return Optional.empty();
        }
        return present(lastPerson).filter(t -> sameRole(t, group.head().lower()));
    }

    private boolean sameRole(Teller teller, String role) {
        var speaker = teller.speaker();
        if (speaker == null) {
            return false;
        }
        String known = speaker.role() == null ? "" : speaker.role().toLowerCase(Locale.ROOT);
        return known.contains(role)
                || (role.equals("official")
                        && !known.isEmpty()
                        && !teller.side().isEmpty());
    }

    /// A named group, once seen, is known by its last word or its initials.
    void meet(String name) {
        groups.add(name);
    }

    /// The full name of "the Council", "the League", where one was met.
    String fullName(String name) {
        for (String known : groups) {
            if (known.length() > name.length() && known.endsWith(" " + name)) {
                return known;
            }
        }
        return name;
    }

    boolean isNeutral(NounGroup group) {
        return lexicon.is("ngo", group) || isNeutralName(group);
    }

    private boolean isNeutralName(NounGroup group) {
        return !armed.contains(group.head().token().text())
                && lexicon.is("neutral", group)
                && parties.state(group.words()).isEmpty()
                && group.possessor()
                        .map(p -> parties.state(p.words()).isEmpty() && !lexicon.is("force", p) && !p.isName())
                        .orElse(true);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    @Nullable
    String orAbsent(String words) {
        return words.isEmpty() ? null : words;
    }

    List<String> known() {
        return List.copyOf(groups);
    }
}
