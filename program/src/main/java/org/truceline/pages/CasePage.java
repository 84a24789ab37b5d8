// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.truceline.channel.Case;
import org.truceline.channel.Desk;
import org.truceline.channel.Event;
import org.truceline.channel.Offers;
import org.truceline.journal.Journal;
import org.truceline.model.Deed;
import org.truceline.model.IncidentId;
import org.truceline.model.StatementId;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.Say;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Procedure;

/// One case: what is alleged and about what, what is awaited and by when, what each side did, the assessments of both
/// side by side, and the steps that the reader may take now.
public final class CasePage {
    private static final int MONTHS = 12;
    private static final Pattern STATEMENT = Pattern.compile("[^.].*\\.[0-9]{1,6}");

    private final Live live;
    private final Digest digest;
    private final Sight sight;
    private final Instant now;
    private final CaseNames names;

    /// What the template shows.
    ///
    /// @param forms those of the reader's next steps
    record View(
            String id,
            String title,
            String who,
            String state,
            boolean isOpen,
            boolean isPending,
            boolean isLive,
            Stamp now,
            List<EventLines.Row> facts,
            List<Ref> incidents,
            List<Say> statements,
            String apart,
            List<CaseLines.Awaited> awaited,
            List<FindingLines.Column> findings,
            List<EventLines.Line> events,
            List<ChannelCards.NoteLine> held,
            List<ChannelCards.NoteLine> waiting,
            List<StepLine> steps,
            String procedure,
            List<DeedForm> forms) {}

    /// A step of the procedure, and how it stands in this case.
    record StepLine(String text, String who, String within, String state, boolean isTaken) {}

    /// @param digest of the newest scene
    public CasePage(Live live, Digest digest, Sight sight, Instant now) {
        this.live = live;
        this.digest = digest;
        this.sight = sight;
        this.now = now;
        this.names = new CaseNames(live.agreement(), digest);
    }

    /// The page of a case; empty where there is none of that id.
    public Optional<Sheet> sheet(String id) throws IOException {
        var view = live.read(journal -> view(journal, id));
        return view.map(shown -> CasesPage.desk(Sheet.of(shown.title(), Section.CASES, "case.mustache", shown), sight));
    }

    private Words words() {
        return sight.words();
    }

    private Optional<View> view(Journal journal, String id) {
        var desk = CasesPage.desk(live, journal, now);
        return desk.findCase(id).map(found -> view(desk, found));
    }

    private View view(Desk desk, Case found) {
        var lines = new CaseLines(names, desk, sight.member(), now);
        var notes = new ChannelCards(names, desk, sight);
        var about = found.allegation().about();
        var procedure = found.procedure();
        return new View(
                found.id(),
                CaseNames.title(found),
                words().text("case-from-to", "from", names.name(found.raiser()), "to", names.name(found.addressee())),
                names.code("case-state", found.state()),
                found.isOpen(),
                CaseLines.isPending(found),
                sight.isSignedIn(),
                names.stamp(now),
                facts(found, lines),
                about.incidents().stream()
                        .flatMap(one -> digest.incident(new IncidentId(one)).stream())
                        .toList(),
                digest.says(statements(about.statements())),
                apart(desk, found),
                lines.awaited(found),
                new FindingLines(names).of(found),
                new EventLines(names, digest).of(found),
                held(desk, found, notes),
                desk.waiting().stream()
                        .filter(one -> isOf(found, one.note().value().caseId()))
                        .map(notes::line)
                        .toList(),
                procedure == null ? List.of() : steps(desk, found, procedure),
                procedure == null ? "" : procedure.label(),
                sight.isSignedIn() ? forms(desk, found) : List.of());
    }

    /// Those ids that can be one: what a note points at may be on no record.
    private static List<StatementId> statements(List<String> ids) {
        return ids.stream()
                .filter(id -> STATEMENT.matcher(id).matches())
                .map(StatementId::parse)
                .toList();
    }

    private static boolean isOf(Case found, Optional<String> id) {
        return id.filter(found.id()::equals).isPresent();
    }

    private List<DeedForm> forms(Desk desk, Case found) {
        var offers = new Offers(live.agreement(), desk, sight.member(), sight.account(), now);
        var forms = new StepForms(names, sight, desk, offers);
        return Stream.of(forms.approvals(Optional.of(found.id())), forms.joins(found), forms.of(found))
                .flatMap(List::stream)
                .toList();
    }

    private List<EventLines.Row> facts(Case found, CaseLines lines) {
        var rows = new ArrayList<EventLines.Row>();
        var allegation = found.allegation();
        String against = allegation.against();
        rows.add(row("case-id", found.id()));
        rows.add(row("case-channel", names.channel(found.channel())));
        rows.add(row("case-count", words().number(allegation.count())));
        if (against != null) {
            rows.add(row("case-against", names.name(against)));
        }
        if (!allegation.about().clauses().isEmpty()) {
            rows.add(row("case-clauses", String.join(", ", allegation.about().clauses())));
        }
        String answers = lines.answers(found);
        rows.add(row("case-answers", answers.isEmpty() ? words().text("case-answers-none") : answers));
        return rows;
    }

    private EventLines.Row row(String key, String value) {
        return new EventLines.Row(words().text(key), value);
    }

    /// Whether what is said in it now is held, and why.
    private String apart(Desk desk, Case found) {
        var apart = Stream.of(found.raiser(), found.addressee())
                .filter(one -> desk.part(found.channel(), one).holdsCases())
                .toList();
        return apart.isEmpty() ? "" : words().text("case-apart", "who", names.names(apart));
    }

    private List<ChannelCards.NoteLine> held(Desk desk, Case found, ChannelCards notes) {
        return desk.held().stream()
                .filter(note -> isOf(found, note.value().caseId())
                        || approves(desk, found, note.value().deed()))
                .map(note -> notes.line(note, words().text("case-held-for")))
                .toList();
    }

    private static boolean approves(Desk desk, Case found, Deed deed) {
        return deed instanceof Deed.Approved approved
                && desk.findNote(approved.note())
                        .filter(note -> isOf(found, note.value().caseId()))
                        .isPresent();
    }

    private List<StepLine> steps(Desk desk, Case found, Procedure procedure) {
        return procedure.steps().stream()
                .map(step -> new StepLine(
                        step.text(),
                        who(step),
                        within(step),
                        state(desk, found, procedure, step),
                        isTaken(found, step)))
                .toList();
    }

    private String who(Procedure.Step step) {
        return step.by().isEmpty()
                ? words().code("step-who", step.conduct().who().code())
                : names.names(step.by());
    }

    /// A length of the terms in the reader's words: `PT48H` as 48 hours.
    private String within(Procedure.Step step) {
        var within = step.within();
        if (within == null) {
            return "";
        }
        var date = within.date();
        return words().text(
                        "step-within",
                        "months",
                        date.getYears() * MONTHS + date.getMonths(),
                        "days",
                        date.getDays(),
                        "hours",
                        within.time().toHours());
    }

    private static boolean isTaken(Case found, Procedure.Step step) {
        return found.steps().stream().anyMatch(taken -> step.id().equals(taken.step()));
    }

    private String state(Desk desk, Case found, Procedure procedure, Procedure.Step step) {
        if (isTaken(found, step)) {
            return words().text("step-taken");
        }
        boolean isLapsed = found.silences().stream()
                .map(Event.Silence::lapse)
                .anyMatch(lapse -> lapse.value().step().equals(step.id()));
        if (isLapsed) {
            return words().text("step-lapsed");
        }
        boolean isOwed = desk.owed(found).stream().anyMatch(owed -> owed.step().equals(step.id()));
        if (isOwed) {
            return words().text("step-owed");
        }
        var before = step.conduct().after().stream()
                .filter(id -> found.steps().stream().noneMatch(taken -> id.equals(taken.step())))
                .map(id -> CaseNames.step(procedure, id))
                .toList();
        return before.isEmpty()
                ? words().text("step-free")
                : words().text("step-after", "what", digest.wording().list(before));
    }
}
