// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.Recorded;

/// What the notices of a record amount to: its notified objects, by the order in which the record took what was said of
/// them. What may not be said is not heard: it stays on record and changes nothing.
public final class NoticeBoard {
    private final Map<String, Notified> objects;
    private final Set<String> ids;

    private NoticeBoard(Map<String, Notified> objects, Set<String> ids) {
        this.objects = objects;
        this.ids = ids;
    }

    /// The board as the notices leave it that the record took up to and including `at`.
    public static NoticeBoard at(List<Recorded<Notice>> notices, Instant at) {
        var heard = new LinkedHashMap<String, List<Recorded<Notice>>>();
        var board = new NoticeBoard(new LinkedHashMap<>(), new HashSet<>());
        notices.stream()
                .filter(notice -> !notice.at().isAfter(at))
                .sorted(Comparator.comparingLong(Recorded::entry))
                .forEach(notice -> board.take(notice, heard));
        return board;
    }

    private void take(Recorded<Notice> notice, Map<String, List<Recorded<Notice>>> heard) {
        if (refuse(notice.value()).isEmpty()) {
            ids.add(notice.value().id());
            var steps = heard.computeIfAbsent(notice.value().object(), id -> new ArrayList<>());
            steps.add(notice);
            objects.put(notice.value().object(), new Notified(steps));
        }
    }

    public List<Notified> objects() {
        return List.copyOf(objects.values());
    }

    public Optional<Notified> find(String id) {
        return Optional.ofNullable(objects.get(id));
    }

    /// Why a notice may not be written now, in words for whoever writes it; empty when it may.
    public Optional<String> refuse(Notice notice) {
        if (ids.contains(notice.id())) {
            return Optional.of("there is a notice " + notice.id() + " already");
        }
        var known = objects.get(notice.object());
        if (known != null) {
            return refuse(notice, known);
        }
        boolean isFirst = notice.act() instanceof NoticeAct.Submitted submitted && submitted.version() == 1;
        return when(!isFirst, "nothing is notified as '" + notice.object() + "'");
    }

    private static Optional<String> refuse(Notice notice, Notified known) {
        int newest = known.version();
        return switch (notice.act()) {
            case NoticeAct.Submitted act ->
                own(notice, known)
                        .or(() -> when(act.version() == 1, "'" + known.id() + "' is notified already: amend it"))
                        .or(() -> next(act.version(), newest))
                        .or(() -> over(known));
            case NoticeAct.Cancelled act ->
                own(notice, known).or(() -> next(act.version(), newest)).or(() -> over(known));
            case NoticeAct.Sent act ->
                own(notice, known)
                        .or(() -> when(!known.to().contains(act.to()), "the notice is not for " + act.to()))
                        .or(() -> of(act.version(), newest));
            case NoticeAct.Checked act -> of(act.version(), newest);
            case NoticeAct.Delivered act -> recipient(notice, known).or(() -> of(act.version(), newest));
            case NoticeAct.Acknowledged act -> recipient(notice, known).or(() -> of(act.version(), newest));
            case NoticeAct.Reconfirmed act ->
                own(notice, known)
                        .or(() -> when(
                                !known.object().kind().stays(),
                                "only what stays in its place is reconfirmed; amend it"))
                        .or(() -> when(
                                !act.until().isAfter(known.window().from()),
                                "it cannot end before it begins, at "
                                        + known.window().from()))
                        .or(() -> over(known));
            case NoticeAct.Position act -> own(notice, known).or(() -> over(known));
            case NoticeAct.Completed act -> own(notice, known).or(() -> over(known));
            case NoticeAct.Struck act -> own(notice, known);
            case NoticeAct.Reviewed act -> Optional.empty();
        };
    }

    private static Optional<String> own(Notice notice, Notified known) {
        return when(
                !known.from().equals(notice.from()),
                "'" + known.id() + "' is notified by " + known.from() + ", not by " + notice.from());
    }

    private static Optional<String> recipient(Notice notice, Notified known) {
        return when(
                !known.to().contains(notice.from()),
                "the notice is for " + String.join(", ", known.to()) + ", not for " + notice.from());
    }

    private static Optional<String> next(int version, int newest) {
        return when(version != newest + 1, "expected version " + (newest + 1) + ", got " + version);
    }

    private static Optional<String> of(int version, int newest) {
        return when(version < 1 || version > newest, "there is no version " + version + "; the newest is " + newest);
    }

    private static Optional<String> over(Notified known) {
        return when(
                known.ended(),
                "'" + known.id() + "' is "
                        + (known.is(NoticeAct.Cancelled.class) ? "cancelled" : "completed")
                        + "; notify a new object");
    }

    private static Optional<String> when(boolean refused, String why) {
        return refused ? Optional.of(why) : Optional.empty();
    }
}
