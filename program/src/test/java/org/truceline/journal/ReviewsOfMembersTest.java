// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.RefusedException.Reason;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.NoteSigner;
import org.truceline.model.Report;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// What people say on review at the nodes of members, as the host takes it: who decides, who stands beside, and that
/// nobody writes in another's name or what cannot be read.
class ReviewsOfMembersTest {
    private static final Instant AT = Instant.parse("2021-06-12T09:00:00Z");
    private static final Review.Opinion NOT_SAID = new Review.Rejected("the report does not say so");

    @TempDir
    private Path dir;

    private Journal journal;
    private final Map<String, Author> authors = new HashMap<>();

    @BeforeEach
    void lay() throws IOException {
        journal = Journal.init(dir, "a", List.of(new TermsFile("a.yaml", "id: A\n")), Clock.systemUTC());
        journal.append(
                Journal.HOST,
                List.of(
                        Body.of(Records.REPORT),
                        Body.of(Records.STATEMENT),
                        Body.of(Records.INCIDENT),
                        Body.of(Records.FINDING)));
        join("north", Member.Role.SIDE);
        join("mission", Member.Role.MONITOR);
        join("guest", Member.Role.OBSERVER);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
        assertThat(RecordCheck.check(dir).faults()).isEmpty();
    }

    private void join(String name, Member.Role role) throws IOException {
        var signer = NoteSigner.of(name, Ed25519Key.generate());
        journal.append(
                Journal.HOST,
                List.of(
                        Body.key(signer.verifier(), java.util.Optional.empty(), "introduced"),
                        Body.of(new Member(name, role, signer.verifier().vkey(), "00", ""))));
        authors.put(name, new Author(name, signer.key(), 0, Envelope.NO_PREVIOUS));
    }

    /// Hands in what a node of `name` has signed.
    private void hand(String name, Body... bodies) throws IOException {
        var entries = Objects.requireNonNull(authors.get(name), name).sign(Arrays.asList(bodies), Instant.now());
        new Reception(journal, Duration.ofMinutes(5))
                .take(name, entries, new Reception.Said(Instant.now(), Instant.now()));
    }

    private static Review review(String from, int number, Review.Opinion opinion) {
        return new Review(Records.STATEMENT.id(), number, "Ada", AT, opinion, from);
    }

    private Reviewed reviewed() {
        return journal.reviewed().stream()
                .filter(one -> one.first().equals(Records.STATEMENT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMonitorsRejectionCountsAtOnceAndWhatRestedOnTheStatementStaysUntilTheHostMakesItAnew() throws Exception {
        hand("mission", Body.of(review("mission", 1, NOT_SAID)));
        assertThat(journal.statements()).isEmpty();
        assertThat(journal.incidents()).containsExactly(Records.INCIDENT);
        assertThat(journal.findings()).containsExactly(Records.FINDING);
        hand("mission", Body.of(review("mission", 2, new Review.Withdrawn())));
        assertThat(journal.statements()).containsExactly(Records.STATEMENT);
    }

    @Test
    void ofLinksMonitorsDecideAndNoSide() throws Exception {
        var other = new StatementId(Records.STATEMENT.id().report(), 9);
        var apart = new Review.Linked(other, Review.Bond.APART);
        hand("north", Body.of(review("north", 1, apart)));
        hand("guest", Body.of(review("guest", 1, apart)));
        assertThat(journal.linkReviews()).isEmpty();
        assertThat(reviewed().beside()).hasSize(2);
        hand("mission", Body.of(review("mission", 1, apart)));
        assertThat(journal.linkReviews()).extracting(Review::opinion).containsExactly(apart);
        assertThat(journal.statements()).containsExactly(Records.STATEMENT);
    }

    @Test
    void whatASideOrAnObserverSaysOfWhatAnotherSaidStandsBesideForAllToSee() throws Exception {
        hand("north", Body.of(review("north", 1, NOT_SAID)));
        hand("guest", Body.of(review("guest", 1, NOT_SAID)));
        assertThat(journal.statements()).containsExactly(Records.STATEMENT);
        assertThat(reviewed().reviews()).isEmpty();
        assertThat(reviewed().beside()).extracting(Review::person).containsExactly("north/Ada", "guest/Ada");
        assertThat(reviewed().isDisputed()).isFalse();
        hand("mission", Body.of(review("mission", 1, new Review.Confirmed())));
        assertThat(reviewed().isDisputed()).isTrue();
        assertThat(reviewed().standing()).contains(Records.STATEMENT);
    }

    @Test
    void aSideDecidesOfWhatItPutOnRecordItself() throws Exception {
        Report own = Records.report("Shells fell on Ardan again.");
        hand("north", Body.of(own));
        Statement said = in(own, Records.STATEMENT);
        journal.append(Journal.HOST, List.of(Body.of(said)));
        assertThat(journal.statements()).hasSize(2);
        hand("north", Body.of(new Review(said.id(), 1, "Ada", AT, NOT_SAID, "north")));
        assertThat(journal.statements()).containsExactly(Records.STATEMENT);
    }

    private static Statement in(Report report, Statement like) {
        var form = StatementForm.write(like).put("id", report.id().value() + ".1");
        return StatementForm.read(form);
    }

    @Test
    void aCorrectionWhoseWordsDoNotStandInTheReportCountsForNothingWhoeverSignsIt() throws Exception {
        var form = StatementForm.write(Records.STATEMENT);
        String words = "Shells fell";
        form.put("quote", words).put("start", 0).put("end", words.length());
        var quoted = StatementForm.read(form);
        form.put("quote", "Bombs fell!");
        var invented = StatementForm.read(form);
        hand("mission", Body.of(review("mission", 1, new Review.Corrected(invented))));
        assertThat(reviewed().standing()).contains(Records.STATEMENT);
        assertThat(reviewed().beside()).hasSize(1);
        hand("mission", Body.of(review("mission", 2, new Review.Corrected(quoted))));
        assertThat(reviewed().standing()).contains(quoted);
    }

    @Test
    void whatTwoMembersSayUnderOneNumberBothStandsAndNothingIsWrittenOver() throws Exception {
        hand("mission", Body.of(review("mission", 1, new Review.Confirmed())));
        hand("north", Body.of(review("north", 1, NOT_SAID)));
        hand("mission", Body.of(review("mission", 1, NOT_SAID)));
        assertThat(reviewed().reviews()).containsExactly(review("mission", 1, new Review.Confirmed()));
        assertThat(reviewed().beside()).containsExactly(review("north", 1, NOT_SAID));
    }

    @Test
    void nobodyReviewsInAnothersName() throws Exception {
        refused(Reason.NOT_ALLOWED, Body.of(review("mission", 1, NOT_SAID)));
        refused(Reason.NOT_ALLOWED, Body.of(review("", 1, NOT_SAID)));
        var own = Body.of(review("north", 1, NOT_SAID));
        refused(Reason.NOT_ALLOWED, new Body(own.type(), "mission/" + own.id(), own.owner(), own.value()));
        refused(Reason.NOT_ALLOWED, new Body(own.type(), own.id(), "another", own.value()));
    }

    @Test
    void whatCannotBeReadDoesNotGetOntoTheRecordOfThoseWhoHaveToReadIt() throws Exception {
        var garbage = Json.object().put("from", "north").put("id", "n9");
        refused(Reason.MALFORMED, new Body(EntryType.NOTE, "north/n9", "n9", garbage));
        refused(Reason.MALFORMED, new Body(EntryType.CALL, "north/n9", "n9", garbage));
        refused(Reason.MALFORMED, new Body(EntryType.NOTICE, "north/n9", "n9", garbage));
        var verdict = ReviewForm.write(review("north", 1, NOT_SAID)).put("verdict", "guilty");
        var own = Body.of(review("north", 1, NOT_SAID));
        refused(Reason.MALFORMED, new Body(own.type(), own.id(), own.owner(), verdict));
        assertThat(journal.notes()).isEmpty();
    }

    @Test
    void nobodyPutsAReportInThePlaceOfAnother() throws Exception {
        String id = Records.REPORT.id().value();
        var other = Records.report("Nothing fell on Ardan.");
        var forged = Forms.report(other).put("id", id);
        refused(Reason.MALFORMED, new Body(EntryType.REPORT, id, id, forged));
        refused(Reason.MALFORMED, new Body(EntryType.REPORT, id, id, Forms.report(other)));
        assertThat(journal.reports()).containsExactly(Records.REPORT);
    }

    private void refused(Reason reason, Body body) throws IOException {
        var before = journal.checkpoint();
        var north = Objects.requireNonNull(authors.get("north"));
        authors.put("north", new Author("north", north.key(), 0, Envelope.NO_PREVIOUS));
        assertThatThrownBy(() -> hand("north", body))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(journal.checkpoint()).isEqualTo(before);
    }
}
