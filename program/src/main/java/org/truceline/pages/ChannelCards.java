// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.truceline.channel.Desk;
import org.truceline.channel.Offers;
import org.truceline.channel.Part;
import org.truceline.channel.Waiting;
import org.truceline.model.Coded;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.model.Recorded;
import org.truceline.model.Scope;
import org.truceline.model.Truth;
import org.truceline.monitor.AtHand;
import org.truceline.pages.Field.Kind;
import org.truceline.pages.Field.Option;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Channel;

/// How each channel stands: every member's part in it, what is announced, what is held while somebody is apart, and
/// what waits for an approval; with the forms by which a reader's member changes its own part.
final class ChannelCards {
    private final CaseNames names;
    private final Words words;
    private final Desk desk;
    private final Sight sight;

    /// One channel.
    ///
    /// @param clocks what its clocks do while somebody is apart; empty while nobody is
    record Card(
            String id,
            String label,
            List<PartLine> parts,
            String clocks,
            List<NoteLine> announced,
            List<NoteLine> held,
            List<NoteLine> waiting,
            List<DeedForm> forms) {}

    /// A member's part.
    ///
    /// @param standing whether the terms let it do so; empty where they do
    record PartLine(
            String who,
            String part,
            boolean isApart,
            String scope,
            List<Stamp> since,
            String standing,
            String reason) {}

    /// A note that does not count yet.
    ///
    /// @param waits what for
    record NoteLine(
            String id,
            String what,
            String from,
            String said,
            String entryNumber,
            boolean isPending,
            List<Stamp> at,
            String waits,
            String href) {}

    ChannelCards(CaseNames names, Desk desk, Sight sight) {
        this.names = names;
        this.words = names.words();
        this.desk = desk;
        this.sight = sight;
    }

    List<Card> of(Offers offers) {
        return names.agreement().machinery().channels().stream()
                .map(channel -> card(channel, offers))
                .toList();
    }

    private Card card(Channel channel, Offers offers) {
        var parts = channel.members().stream()
                .map(member -> part(channel.id(), member))
                .toList();
        boolean isApart = parts.stream().anyMatch(PartLine::isApart);
        return new Card(
                "channel-" + channel.id(),
                channel.label(),
                parts,
                isApart ? words.code("clocks", channel.rules().suspended().code()) : "",
                announced(channel.id()),
                desk.held().stream()
                        .filter(note -> isIn(channel, note))
                        .map(note -> line(note, words.text("case-held-for")))
                        .toList(),
                waiting(channel),
                forms(channel, offers));
    }

    private static boolean isIn(Channel channel, Recorded<Note> note) {
        return note.value().channel().equals(channel.id());
    }

    private PartLine part(String channel, String member) {
        Part part = desk.part(channel, member);
        String what = words.code("part", part.code());
        return switch (part) {
            case Part.Open open -> new PartLine(names.name(member), what, false, "", List.of(), "", "");
            case Part.Suspended suspended ->
                new PartLine(
                        names.name(member),
                        what,
                        true,
                        scope(suspended.scope().stream().sorted().toList()),
                        names.stamps(suspended.since()),
                        standing(suspended.standing()),
                        suspended.by().value().words());
            case Part.Withdrawn gone ->
                new PartLine(
                        names.name(member),
                        what,
                        true,
                        "",
                        names.stamps(gone.since()),
                        standing(gone.standing()),
                        gone.by().value().words());
        };
    }

    private String scope(List<Scope> scope) {
        return scope.size() == Scope.values().length - 1 ? names.code("scope", Scope.ALL) : names.codes("scope", scope);
    }

    private String standing(Truth standing) {
        return standing == Truth.YES
                ? ""
                : words.text(standing == Truth.NO ? "part-standing-no" : "part-standing-unknown");
    }

    private List<NoteLine> announced(String channel) {
        return desk.announced().stream()
                .filter(one -> one.note().value().channel().equals(channel))
                .map(one -> line(
                        one.note(),
                        words.text(
                                "case-announced",
                                "at",
                                words.moment(one.at(), names.agreement().zone()))))
                .toList();
    }

    private List<NoteLine> waiting(Channel channel) {
        return desk.waiting().stream()
                .filter(one -> isIn(channel, one.note()))
                .map(this::line)
                .toList();
    }

    NoteLine line(Waiting waiting) {
        return line(waiting.note(), waits(waiting));
    }

    private String waits(Waiting waiting) {
        String missing = words.text(
                "case-waits",
                "who",
                names.digest()
                        .wording()
                        .list(waiting.missing().stream().map(names::name).toList()));
        return waiting.objected().isEmpty()
                ? missing
                : missing + " "
                        + words.text(
                                "case-objected",
                                "who",
                                names.names(waiting.objected().stream().sorted().toList()));
    }

    NoteLine line(Recorded<Note> recorded, String waits) {
        var note = recorded.value();
        boolean isPending = AtHand.isPending(recorded);
        return new NoteLine(
                note.id(),
                words.code("note", note.kind().code()),
                names.name(note.from()),
                note.words(),
                isPending ? "" : Long.toString(recorded.entry()),
                isPending,
                names.stamps(recorded.at()),
                waits,
                note.caseId()
                        .filter(id -> desk.findCase(id).isPresent())
                        .map(id -> "/cases/" + id)
                        .orElse(""));
    }

    private List<DeedForm> forms(Channel channel, Offers offers) {
        var forms = new ArrayList<DeedForm>();
        offers.changes(channel).stream()
                .filter(kind -> sight.may("channel." + kind.code()))
                .sorted(Comparator.naturalOrder())
                .forEach(kind -> forms.add(form(channel, kind)));
        return forms;
    }

    private DeedForm form(Channel channel, NoteKind kind) {
        String id = "do-" + kind.code() + "-" + channel.id();
        var scope = Field.of(id, "scope", Kind.SEVERAL, words.text("part-scope"))
                .with(Stream.of(Scope.values()).map(this::option).toList())
                .needed(true);
        var effective = Field.of(id, "effective", Kind.MOMENT, words.text("part-effective"))
                .hinted(words.text("part-effective-hint"));
        var said = Field.of(id, "words", Kind.WORDS, words.text("part-words")).needed(true);
        boolean hasSecond = channel.rules().fourEyes().contains(kind);
        return new DeedForm(
                id,
                "/api/channels/" + channel.id() + "/" + kind.code(),
                words.code("note", kind.code()),
                "",
                hasSecond ? words.text("case-second") : "",
                false,
                false,
                List.of(),
                List.of(scope, effective, said),
                words.text("case-sign"));
    }

    private Option option(Coded scope) {
        return new Option(scope.code(), words.code("scope", scope.code()), scope == Scope.ALL);
    }
}
