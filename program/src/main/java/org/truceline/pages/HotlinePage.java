// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.truceline.channel.hotline.HotlineDesk;
import org.truceline.journal.Journal;
import org.truceline.model.Call;
import org.truceline.model.CallFact;
import org.truceline.model.CallMeans;
import org.truceline.model.Coded;
import org.truceline.monitor.AtHand;
import org.truceline.pages.DeedForm.Fixed;
import org.truceline.pages.Field.Kind;
import org.truceline.pages.Field.Option;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Language;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Channel;

/// The desk of the hotline: what has to be handed on within the hour, the calls of the day, and the form by which a
/// call begins and gets its number. What was said in a call comes by the API alone, which writes down who looked.
public final class HotlinePage {
    private static final String SCRIPT = "/assets/src/hotline/page.js";
    private static final String CALL_SCRIPT = "/assets/src/hotline/call.js";
    private static final String FORM = "begin";

    private final Live live;
    private final CaseNames names;
    private final Sight sight;
    private final Instant now;
    private final Words words;

    /// What the template of the desk shows.
    ///
    /// @param begin the form by which a call begins: one or none
    /// @param note the form by which a note is left to the next shift: one or none
    record View(
            Stamp now,
            String member,
            List<DeedForm> begin,
            List<DeedForm> note,
            List<Due> due,
            List<Line> today,
            List<Line> before,
            String beforeTitle) {}

    /// A call to be handed on.
    record Due(String id, String reason, boolean overdue, boolean isOnTheLine, List<Stamp> by) {}

    /// A call in the list.
    record Line(
            String id,
            String from,
            String means,
            String language,
            String reason,
            String state,
            boolean isPending,
            List<Stamp> at) {}

    /// What the template of a call shows: its questions, without what was said.
    record CallView(
            String id,
            String member,
            boolean mayAmend,
            boolean mayTurnIn,
            List<Field> head,
            List<Field> facts,
            Stamp now) {}

    /// @param digest of the newest scene
    public HotlinePage(Live live, Digest digest, Sight sight, Instant now) {
        this.live = live;
        this.names = new CaseNames(live.agreement(), digest);
        this.sight = sight;
        this.now = now;
        this.words = sight.words();
    }

    public Sheet sheet() throws IOException {
        var view = live.read(this::view);
        return Sheet.of(words.text("nav-hotline"), Section.HOTLINE, "hotline.mustache", view)
                .withStyle(CasesPage.STYLE)
                .withScript(CasesPage.SCRIPT)
                .withScript(SCRIPT);
    }

    /// The page of one call, whose words the browser asks the API for.
    public Sheet call(String id) {
        var view = new CallView(
                id,
                sight.member(),
                sight.may("call.amend"),
                sight.may("call.turn_in"),
                head("call"),
                facts(),
                names.stamp(now));
        return Sheet.of(words.text("call-title", "id", id), Section.HOTLINE, "call.mustache", view)
                .withStyle(CasesPage.STYLE)
                .withScript(CALL_SCRIPT);
    }

    private View view(Journal journal) throws IOException {
        var desk = new HotlineDesk(AtHand.calls(journal));
        var pending = AtHand.pendingCalls(journal);
        var calls = desk.calls();
        var before = calls.stream().filter(call -> !isToday(call)).toList();
        return new View(
                names.stamp(now),
                names.name(sight.member()),
                sight.may("call.log") ? List.of(begin()) : List.of(),
                sight.may("shift.note") ? List.of(note()) : List.of(),
                sight.may("call.due")
                        ? desk.due(sight.member()).stream().map(this::due).toList()
                        : List.of(),
                calls.stream()
                        .filter(this::isToday)
                        .map(call -> line(call, pending))
                        .toList(),
                before.stream().map(call -> line(call, pending)).toList(),
                words.text("call-before", "n", before.size()));
    }

    private boolean isToday(Call call) {
        return day(call.start()).equals(day(now));
    }

    private LocalDate day(Instant at) {
        return at.atZone(live.agreement().zone()).toLocalDate();
    }

    private Due due(HotlineDesk.Due due) {
        var call = due.call();
        return new Due(call.id(), call.reason(), due.isOverdue(now), !call.isOver(), names.stamps(due.by()));
    }

    private Line line(Call call, Set<String> pending) {
        String state = call.isTurnedIn() ? "turned-in" : call.isOver() ? "over" : "on-the-line";
        return new Line(
                call.id(),
                names.name(call.from()),
                names.code("call-means", call.means()),
                language(call.language()),
                call.reason(),
                words.text("call-state-" + state),
                pending.contains(call.id()),
                names.stamps(call.start()));
    }

    private String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.of(words.language().tag()));
    }

    private DeedForm begin() {
        return new DeedForm(
                FORM,
                "/api/calls",
                words.text("call-begin"),
                "",
                words.text("call-begin-note"),
                false,
                true,
                List.of(new Fixed("content", "")),
                head(FORM),
                words.text("call-begin-button"));
    }

    private DeedForm note() {
        return new DeedForm(
                "shift",
                "/api/shift",
                words.text("shift-leave"),
                "",
                words.text("shift-leave-note"),
                false,
                false,
                List.of(),
                List.of(Field.of("shift", "words", Kind.WORDS, words.text("shift-words"))
                        .needed(true)),
                words.text("shift-button"));
    }

    /// Who calls, how, in which language, why; and who answers.
    private List<Field> head(String form) {
        var channels = live.agreement().machinery().channels().stream()
                .map(HotlinePage::option)
                .toList();
        return List.of(
                Field.of(form, "caller", Kind.LINE, words.text("call-caller"))
                        .hinted(words.text("call-caller-hint"))
                        .needed(true),
                Field.of(form, "reason", Kind.LINE, words.text("call-reason")).needed(true),
                Field.of(form, "language", Kind.CHOICE, words.text("call-language"))
                        .with(languages())
                        .needed(true),
                Field.codes(form, "means", words.text("call-means"), words, "call-means", codes(CallMeans.values()))
                        .needed(true)
                        .first(),
                Field.of(form, "channel", Kind.CHOICE, words.text("call-channel"))
                        .with(channels)
                        .needed(true)
                        .first(),
                Field.of(form, "desk", Kind.LINE, words.text("call-desk"))
                        .hinted(words.text("call-desk-hint"))
                        .needed(true));
    }

    private static Option option(Channel channel) {
        return Option.of(channel.id(), channel.label());
    }

    /// Those that pages are in first, then every language with a code of two letters (ISO 639-1) by its name.
    private List<Option> languages() {
        var own = Arrays.stream(Language.values()).map(Language::tag).toList();
        var others = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !own.contains(code))
                .sorted(Comparator.comparing(this::language))
                .toList();
        return Stream.concat(own.stream(), others.stream())
                .map(code -> Option.of(code, language(code)))
                .toList();
    }

    /// What the desk asks every caller, in the reader's words.
    private List<Field> facts() {
        return Arrays.stream(CallFact.values())
                .map(fact -> Field.of("fact", fact.code(), Kind.WORDS, words.code("fact", fact.code())))
                .toList();
    }

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
