// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.Count;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.Submission;
import org.truceline.model.When;
import org.truceline.terms.Agreement;
import org.truceline.terms.Side;

/// What becomes of a form that was filled in: one report in plain words, and the statement that its answers make. Both
/// follow from the form alone, so that whoever has it on record makes the same of it.
public final class FieldReport {
    public static final String DATASET = "field";
    /// The questions that a file answers, in order; the answer is its name.
    public static final List<String> FILE_QUESTIONS = List.of("photo_1", "photo_2", "photo_3", "audio");

    static final String RULE = "form.violation";

    /// A device whose clock is further back than this was not away for so long: its clock is wrong.
    private static final Duration LONGEST_AWAY = Duration.ofDays(60);

    private static final String END = ".\n\n";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private final Submission form;
    private final Agreement agreement;
    private final Answers answers;

    private FieldReport(Submission form, Agreement agreement) {
        this.form = form;
        this.agreement = agreement;
        this.answers = Answers.of(form.answers(), agreement);
    }

    /// The report of a form, with the words as they were given.
    ///
    /// @throws IllegalArgumentException when an answer is none, with the reason
    public static Report report(Submission form, Agreement agreement) {
        return new FieldReport(form, agreement).report();
    }

    /// What the reporter states, accuses another of or admits by his answers; nothing when the report on record is not
    /// what the form says, since then nothing in it carries a statement.
    public static List<Statement> statements(Submission form, Report report, Agreement agreement) {
        try {
            var made = new FieldReport(form, agreement);
            return made.report().id().equals(report.id()) ? List.of(made.statement(report)) : List.of();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private Report report() {
        return Report.of(
                ReportKind.FIELD,
                DATASET,
                form.id(),
                published(),
                "field report of " + sideName(),
                said() + END + rest(),
                "form " + form.id(),
                1);
    }

    /// The day on which it was written: by the device's clock where that can be right, else by the server's.
    private LocalDate published() {
        Instant received = form.received();
        Instant ended = form.ended();
        if (ended == null || ended.isAfter(received) || ended.isBefore(received.minus(LONGEST_AWAY))) {
            return day(received);
        }
        return day(ended);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return agreement.zone();
    }

    /// The answers as one paragraph: the words that carry the statement.
    private String said() {
        var text = new StringBuilder(sentence(plain(answers.act())));
        weapon().ifPresent(weapon -> text.append(" (").append(weapon).append(')'));
        answers.who("by").ifPresent(who -> text.append(" by ").append(who));
        answers.who("against").ifPresent(who -> text.append(against()).append(who));
        text.append(answers.span().map(span -> ", " + time(span)).orElse(", at a time that is not known"));
        where().ifPresent(where -> text.append(". Where: ").append(where));
        answers.counts().forEach(count -> text.append(". ").append(count(count)));
        return text.append(answers.isSeen() ? ". Seen by the reporter" : ". Heard by the reporter from others")
                .toString();
    }

    private Optional<String> weapon() {
        return answers.weaponClass()
                .map(weapon -> weapon.words().stream()
                        .filter(word -> weapon.label().toLowerCase(Locale.ROOT).contains(word))
                        .findFirst()
                        .map(word -> weapon.label())
                        .orElseGet(() -> weapon.words().isEmpty()
                                ? weapon.label()
                                : weapon.label() + ": " + weapon.words().getFirst()))
                .or(() -> answers.means().map(FieldReport::plain));
    }

    private String against() {
        return answers.act().harmful() ? " against " : ", concerning ";
    }

    private String time(Answers.Span span) {
        String from = minute(span.from());
        return span.from().equals(span.until())
                ? "on " + from + ", " + zone() + " time"
                : "between " + from + " and " + minute(span.until()) + ", " + zone() + " time";
    }

    private String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone()));
    }

    private Optional<String> where() {
        var point = answers.given().containsKey("point")
                ? answers.site()
                        .map(site -> Answers.coordinates(site.area().centre()) + " within "
                                + Math.round(site.area().radiusMeters()) + " m")
                : Optional.<String>empty();
        var name = answers.placeName();
        return name.isPresent() && point.isPresent()
                ? Optional.of(name.get() + ", " + point.get())
                : name.or(() -> point);
    }

    private static String count(Count count) {
        String what = sentence(plain(count.of())) + ": ";
        if (count.max() == null) {
            return what + "at least " + count.min();
        }
        if (count.min() == null) {
            return what + "at most " + count.max();
        }
        return what + (count.min().equals(count.max()) ? count.min() : count.min() + " to " + count.max());
    }

    /// What is not the statement: the reporter's own words, what came with them, and both clocks.
    private String rest() {
        var text = new StringBuilder();
        answers.words()
                .ifPresent(words -> text.append("In the reporter's words")
                        .append(answers.language().map(FieldReport::language).orElse(""))
                        .append(": ")
                        .append(words)
                        .append("\n\n"));
        form.files()
                .forEach(file -> text.append("File ")
                        .append(file.name())
                        .append(" (")
                        .append(file.media())
                        .append("), SHA-256 ")
                        .append(file.sha256())
                        .append(".\n"));
        text.append("Form ").append(form.id());
        clock(text, ", begun ", form.started());
        clock(text, ", ended ", form.ended());
        return text.append(" by the device's clock; received ")
                .append(form.received())
                .append(" by the server's.")
                .toString();
    }

    private static void clock(StringBuilder text, String what, @Nullable Instant at) {
        text.append(what).append(at == null ? "at no time" : at.toString());
    }

    private static String language(String code) {
        return ", in " + Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private Statement statement(Report report) {
        int end = report.text().indexOf(END) + 1;
        return new Statement(
                new StatementId(report.id(), 1),
                report.published(),
                Quote.of(report.text(), 0, end),
                new Speaker(
                        null, answers.isSeen() ? "eyewitness in the field" : "reporter in the field", sideName(), null),
                List.of(),
                stance(),
                answers.act(),
                answers.means().orElse(null),
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                answers.who("by").stream().toList(),
                answers.who("against").stream().toList(),
                place(),
                when(),
                answers.counts(),
                RULE);
    }

    /// Whoever names one of his own admits it; whoever names another accuses him of it.
    private Stance stance() {
        return answers.who("by")
                .map(name -> isOwn(name) ? Stance.ADMITS : Stance.ACCUSES)
                .filter(stance -> answers.act().harmful())
                .orElse(Stance.STATES);
    }

    private boolean isOwn(String name) {
        var day = answers.lastDay().orElseGet(this::published);
        var actors = agreement.actorsNamed(name, day);
        return !actors.isEmpty()
                && actors.stream()
                        .allMatch(actor -> agreement
                                .sideOf(actor, day)
                                .filter(side -> side.id().equals(form.from()))
                                .isPresent());
    }

    private @Nullable Place place() {
        return where().map(words ->
                        answers.site().map(site -> Place.of(words, site)).orElseGet(() -> new Place(words, List.of())))
                .orElse(null);
    }

    private @Nullable When when() {
        return answers.span()
                .map(span -> new When(moment(span.from()), moment(span.until()), time(span)))
                .orElse(null);
    }

    private Moment moment(Instant instant) {
        return new Moment.Minute(instant.atZone(zone()).toLocalDateTime(), zone());
    }

    private String sideName() {
        return agreement.cast().sides().stream()
                .filter(side -> side.id().equals(form.from()))
                .map(Side::label)
                .findFirst()
                .orElse(form.from());
    }

    private static String plain(Coded code) {
        return code == Act.HARM ? "people harmed" : code.code().replace('_', ' ');
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
