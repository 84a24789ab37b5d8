// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.NoticeExamination;
import org.truceline.channel.Notified;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.NotifiedForm;
import org.truceline.model.Alert;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.Recorded;
import org.truceline.model.SealedPart;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.Opener;
import org.truceline.terms.Actor;
import org.truceline.terms.Side;

/// Writes notices into a record, once the board lets them, and raises what they give cause for.
final class NoticeDesk {
    private final Hand hand;
    private final OpenRecord record;
    private final Instant now;

    private NoticeDesk(Hand hand) {
        this.hand = hand;
        this.record = hand.record();
        this.now = hand.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// What was written and what was raised.
    ///
    /// @param pending whether it is signed and waits to be sent, and not on record yet
    record Written(List<Notice> notices, List<Alert> alerts, boolean pending) {}

    /// One step of an object that is on record.
    ///
    /// @param act made of how the object stands
    static Written step(NotifyOptions.Step step, Function<Notified, NoticeAct> act) throws IOException {
        try (var hand = Hand.of(step.dir, step.from, Optional.empty())) {
            var desk = new NoticeDesk(hand);
            return desk.write(List.of(desk.notice(step.id, step.from, act.apply(desk.known(step.id)))));
        }
    }

    /// A position, its exact place sealed as the notice's own are.
    static Written position(NotifyOptions.Step step, Leg exact, String words) throws IOException {
        try (var hand = Hand.of(step.dir, step.from, Optional.empty())) {
            var desk = new NoticeDesk(hand);
            var known = desk.known(step.id);
            String id = id();
            var coarse = known.described().sealed().isEmpty() ? exact : exact.coarse();
            var area = new org.truceline.model.Area(coarse.path().getFirst(), coarse.unsureMeters());
            var whole = new org.truceline.model.Area(exact.path().getFirst(), exact.unsureMeters());
            var to = known.described().sealed().stream().map(SealedPart::to).toList();
            String about = Opener.about(step.id, id);
            var sealed =
                    Opener.seal(hand.record().journal().recipients(), to, about, Json.line(NotifiedForm.write(whole)));
            var act = new NoticeAct.Position(area, sealed, words);
            return desk.write(List.of(new Notice(id, step.id, step.from, desk.now, act)));
        }
    }

    /// Submits a draft, as the first version or the next.
    static Written submit(Path dir, NoticeDraft draft) throws IOException {
        try (var hand = Hand.of(dir, draft.from(), Optional.empty())) {
            return new NoticeDesk(hand).submit(draft);
        }
    }

    private Written submit(NoticeDraft draft) throws IOException {
        requireKnown(draft);
        int version = board().find(draft.object().id()).map(Notified::version).orElse(0) + 1;
        var act = new NoticeAct.Submitted(version, outer(draft), draft.to(), List.of(), draft.words());
        String id = id();
        var notices = new ArrayList<Notice>();
        notices.add(new Notice(id, draft.object().id(), draft.from(), now, seal(draft, act, id)));
        notices.add(notice(draft, new NoticeAct.Checked(version, checks(draft, act))));
        draft.to().forEach(to -> notices.add(notice(draft, new NoticeAct.Sent(version, to, "record"))));
        return write(notices);
    }

    private static org.truceline.model.NotifiedObject outer(NoticeDraft draft) {
        return draft.open()
                ? draft.object()
                : draft.object()
                        .along(draft.object().legs().stream().map(Leg::coarse).toList());
    }

    /// Exact places go to those who are told and to the writer, who has to be able to read what he wrote.
    private NoticeAct.Submitted seal(NoticeDraft draft, NoticeAct.Submitted act, String id) {
        if (draft.open()) {
            return act;
        }
        var to = Stream.concat(draft.to().stream(), Stream.of(draft.from()))
                .distinct()
                .toList();
        var keys = record.journal().recipients();
        var lacking = to.stream().filter(member -> !keys.containsKey(member)).toList();
        if (!lacking.isEmpty()) {
            throw new UsageException("no key to seal exact places to is on record for " + String.join(", ", lacking)
                    + "; each makes one with 'truceline notify key', or give --open for exact places that everybody"
                    + " may know");
        }
        String about = Opener.about(draft.object().id(), id);
        var parts = Opener.seal(keys, to, about, Json.line(NotifiedForm.write(draft.details())));
        return new NoticeAct.Submitted(act.version(), act.object(), act.to(), parts, act.words());
    }

    private List<org.truceline.model.NoticeCheck> checks(NoticeDraft draft, NoticeAct.Submitted act)
            throws IOException {
        var agreement = record.agreement();
        var books = GazetteerFiles.load(List.of(record.journal().gazetteerFolder()));
        var places = new PlaceCheck(GazetteerFiles.with(books), agreement.countries())
                .of(draft.details().legs());
        var rule = agreement.machinery().findNoticeRule(draft.object().kind());
        return new NoticeExamination(rule, agreement.zone()).of(act, draft.details(), places, now);
    }

    private void requireKnown(NoticeDraft draft) {
        var cast = record.agreement().cast();
        var known = Stream.concat(
                        cast.sides().stream().map(Side::id),
                        cast.actors().stream().map(Actor::id))
                .toList();
        if (draft.to().isEmpty()) {
            throw new UsageException("expected --to: the agreement names nobody to be told");
        }
        Stream.concat(Stream.of(draft.from()), draft.to().stream())
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new UsageException("'" + id + "' is nobody in the agreement; expected one of "
                            + String.join(", ", known.stream().distinct().toList()));
                });
    }

    /// Replays notices of others, as they are.
    static Written replay(OpenRecord record, Notice notice) throws IOException {
        var pen = record.journal().pen(notice.from());
        return new NoticeDesk(new Hand(record, pen, Clock.systemUTC(), true)).write(List.of(notice));
    }

    /// Where the record lies here, what the notices give cause for is raised at once; a node leaves it to the host.
    private Written write(List<Notice> notices) throws IOException {
        require(notices);
        hand.pen().write(notices.stream().map(Body::of).toList());
        if (!hand.raises()) {
            return new Written(notices, List.of(), true);
        }
        return new Written(notices, raise(record), false);
    }

    /// Puts on a record that this machine hosts the alerts that strikes near notified objects give cause for.
    static List<Alert> raise(OpenRecord record) throws IOException {
        var raised = record.watch().strikes(record.journal().incidents());
        record.journal().append(Journal.HOST, raised.bodies());
        for (var views : raised.views().entrySet()) {
            record.journal().append(views.getKey(), views.getValue());
        }
        return raised.alerts();
    }

    /// Each notice must be one that the board hears once those before it are on record.
    private void require(List<Notice> notices) throws IOException {
        var recorded = recorded();
        for (Notice notice : notices) {
            NoticeBoard.at(recorded, Instant.MAX).refuse(notice).ifPresent(why -> {
                throw new UsageException("the notice is refused: " + why);
            });
            recorded.add(new Recorded<>(notice, notice.from(), Long.MAX_VALUE, now));
        }
    }

    private Notified known(String id) throws IOException {
        return board().find(id)
                .orElseThrow(() -> new UsageException("nothing is notified as '" + id + "' (truceline notify list)"));
    }

    private NoticeBoard board() throws IOException {
        return NoticeBoard.at(recorded(), Instant.MAX);
    }

    /// What is on record, and after it what was signed here and waits to be sent.
    private List<Recorded<Notice>> recorded() throws IOException {
        return new ArrayList<>(AtHand.notices(record.journal()));
    }

    private Notice notice(NoticeDraft draft, NoticeAct act) {
        return notice(draft.object().id(), draft.from(), act);
    }

    private Notice notice(String object, String from, NoticeAct act) {
        return new Notice(id(), object, from, now, act);
    }

    private static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
