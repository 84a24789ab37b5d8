// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;

/// Statements that wait for a person, one after the other: the words in their report beside what was read from them.
/// The statements themselves come to the browser a few ahead, so that nobody waits for the next.
public final class ReviewPage {
    private final Sight sight;
    private final Reviewing reviewing;

    /// What the template shows.
    ///
    /// @param decides whether its reader may say something of a statement here
    /// @param beside whether what he says of what others said stands beside it and changes nothing
    /// @param nothere whether nothing is reviewed here
    record View(boolean decides, boolean beside, boolean nothere) {}

    public ReviewPage(Sight sight, Reviewing reviewing) {
        this.sight = sight;
        this.reviewing = reviewing;
    }

    public Sheet sheet() {
        boolean isHere = reviewing != Reviewing.NOT_HERE;
        var view = new View(
                isHere && sight.may("review.decide"), reviewing == Reviewing.BESIDE, reviewing == Reviewing.NOT_HERE);
        return Sheet.of(sight.words().text("nav-review"), Section.REVIEW, "review.mustache", view)
                .withStyle("/assets/src/review/review.css")
                .withScript("/assets/src/review/page.js");
    }
}
