// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.truceline.channel.Desk;
import org.truceline.channel.Offers;
import org.truceline.journal.Journal;
import org.truceline.monitor.Channels;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;

/// The inbox: what each side raised in a column of its own, with what is owed, by whom and by when; and how the
/// channels stand.
public final class CasesPage {
    static final String SCRIPT = "/assets/src/desk/page.js";
    static final String STYLE = "/assets/src/desk/desk.css";

    private final Live live;
    private final Digest digest;
    private final Sight sight;
    private final Instant now;

    /// What the template shows.
    ///
    /// @param raise the form by which a case is raised: one or none
    /// @param approvals of notes that change somebody's part
    record View(
            Stamp now,
            boolean isLive,
            List<CaseLines.Column> columns,
            List<DeedForm> raise,
            List<DeedForm> approvals,
            List<ChannelCards.Card> channels) {}

    /// @param digest of the newest scene
    public CasesPage(Live live, Digest digest, Sight sight, Instant now) {
        this.live = live;
        this.digest = digest;
        this.sight = sight;
        this.now = now;
    }

    /// @param incidents, statements ids of what a new case is to be about, with gaps between; empty for nothing
    public Sheet sheet(String incidents, String statements) throws IOException {
        var view = live.read(journal -> view(journal, new RaiseForm.From(incidents, statements)));
        return desk(Sheet.of(words().text("nav-cases"), Section.CASES, "cases.mustache", view), sight);
    }

    /// With what forms and lists that renew themselves load.
    static Sheet desk(Sheet sheet, Sight sight) {
        var styled = sheet.withStyle(STYLE);
        return sight.isSignedIn() ? styled.withScript(SCRIPT) : styled;
    }

    private Words words() {
        return sight.words();
    }

    private View view(Journal journal, RaiseForm.From from) {
        var names = new CaseNames(live.agreement(), digest);
        var desk = desk(live, journal, now);
        var offers = new Offers(live.agreement(), desk, sight.member(), sight.account(), now);
        return new View(
                names.stamp(now),
                sight.isSignedIn(),
                new CaseLines(names, desk, sight.member(), now).columns(),
                sight.isSignedIn()
                        ? new RaiseForm(names, sight, desk)
                                .of(offers, from, now).stream().toList()
                        : List.of(),
                sight.isSignedIn() ? new StepForms(names, sight, desk, offers).approvals(Optional.empty()) : List.of(),
                new ChannelCards(names, desk, sight).of(offers));
    }

    /// The channels as they stand, with what was signed here and waits to be sent.
    static Desk desk(Live live, Journal journal, Instant now) {
        return new Channels(live.agreement(), journal).at(now);
    }
}
