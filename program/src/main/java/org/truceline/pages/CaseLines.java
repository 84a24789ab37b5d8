// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.channel.Case;
import org.truceline.channel.Desk;
import org.truceline.channel.Owed;
import org.truceline.channel.Part;
import org.truceline.model.Answer;
import org.truceline.monitor.AtHand;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;

/// Cases in a line each, in the columns of who raised them: those of the reader's member first.
final class CaseLines {
    private final CaseNames names;
    private final Words words;
    private final Desk desk;
    private final String member;
    private final Instant now;

    /// The cases that one member raised, and what the others answered in sum.
    ///
    /// @param sums how many are alleged, and what was answered to how many; nothing is added up across sides
    record Column(String id, String title, String sums, List<Line> open, List<Line> closed, String closedTitle) {}

    /// A case in an inbox.
    ///
    /// @param isMine whether the reader's member owes something in it
    /// @param isPending whether something of it is signed here and not on record yet
    record Line(
            String id,
            String href,
            String title,
            String who,
            String state,
            boolean isMine,
            boolean isPending,
            String answers,
            List<Awaited> awaited) {}

    /// A step that is owed.
    ///
    /// @param waits what its clock waits for, empty while it runs
    record Awaited(String what, String by, boolean overdue, List<Stamp> since, List<Stamp> due, String waits) {}

    CaseLines(CaseNames names, Desk desk, String member, Instant now) {
        this.names = names;
        this.words = names.words();
        this.desk = desk;
        this.member = member;
        this.now = now;
    }

    List<Column> columns() {
        var raisers = Stream.concat(Stream.of(member), desk.cases().stream().map(Case::raiser))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return raisers.stream()
                .filter(raiser ->
                        !raiser.equals(member) || isInAChannel() || !of(raiser).isEmpty())
                .map(this::column)
                .toList();
    }

    private boolean isInAChannel() {
        return names.agreement().machinery().channels().stream()
                .anyMatch(channel -> channel.members().contains(member));
    }

    private List<Case> of(String raiser) {
        return desk.cases().stream()
                .filter(found -> found.raiser().equals(raiser))
                .toList();
    }

    private Column column(String raiser) {
        var cases = of(raiser);
        var open = cases.stream()
                .filter(Case::isOpen)
                .map(this::line)
                .sorted(Comparator.comparing(line -> !line.isMine()))
                .toList();
        var closed =
                cases.stream().filter(found -> !found.isOpen()).map(this::line).toList();
        return new Column(
                "column-" + raiser,
                raiser.equals(member)
                        ? words.text("case-column-own")
                        : words.text("case-column", "who", names.name(raiser)),
                sums(cases),
                open,
                closed.reversed(),
                words.text("case-closed", "n", closed.size()));
    }

    private String sums(List<Case> cases) {
        if (cases.isEmpty()) {
            return words.text("case-none");
        }
        int alleged =
                cases.stream().mapToInt(found -> found.allegation().count()).sum();
        int open = cases.stream().mapToInt(Case::unanswered).sum();
        return words.text("case-sums", "cases", cases.size(), "alleged", alleged, "open", open);
    }

    private Line line(Case found) {
        var awaited = awaited(found);
        return new Line(
                found.id(),
                "/cases/" + found.id(),
                CaseNames.title(found),
                words.text("case-from-to", "from", names.name(found.raiser()), "to", names.name(found.addressee())),
                names.code("case-state", found.state()),
                desk.owed(found).stream().anyMatch(owed -> owed.by().contains(member)),
                isPending(found),
                answers(found),
                awaited);
    }

    static boolean isPending(Case found) {
        return found.steps().stream().anyMatch(step -> AtHand.isPending(step.note()));
    }

    /// "2 not confirmed, 1 error"; empty before there is any.
    String answers(Case found) {
        Map<Answer, Integer> answers = found.answers();
        var said = Arrays.stream(Answer.values())
                .filter(answers::containsKey)
                .map(answer -> found.allegation().count() == 1
                        ? names.code("answer", answer)
                        : words.text(
                                "case-answered",
                                "n",
                                answers.getOrDefault(answer, 0),
                                "answer",
                                names.code("answer", answer)))
                .toList();
        return names.digest().wording().list(said);
    }

    List<Awaited> awaited(Case found) {
        return desk.owed(found).stream()
                .sorted(Comparator.comparing(
                        owed -> Optional.ofNullable(owed.due()).orElse(Instant.MAX)))
                .map(owed -> awaited(found, owed))
                .toList();
    }

    private Awaited awaited(Case found, Owed owed) {
        var due = owed.due();
        return new Awaited(
                CaseNames.step(found.procedure(), owed.step()),
                names.names(owed.by()),
                due != null && due.isBefore(now),
                names.stamps(owed.since()),
                names.stamps(due),
                due == null ? waits(found) : "");
    }

    /// Why a clock stands still: whose part is suspended.
    private String waits(Case found) {
        var apart = new ArrayList<String>();
        for (String one : List.of(found.raiser(), found.addressee())) {
            if (!(desk.part(found.channel(), one) instanceof Part.Open)) {
                apart.add(one);
            }
        }
        return apart.isEmpty() ? words.text("owed-stands") : words.text("case-stands", "who", names.names(apart));
    }
}
