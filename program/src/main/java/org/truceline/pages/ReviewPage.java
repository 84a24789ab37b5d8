// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;

/// Statements that wait for a person, one after the other: the words in their report beside what was read from them.
/// The statements themselves come to the browser a few ahead, so that nobody waits for the next.
public final class ReviewPage {
    private final Sight sight;
    private final boolean here;

    /// What the template shows.
    ///
    /// @param decides whether its reader may say something of a statement, and this is where that is done
    /// @param elsewhere whether the record is hosted, and reviewed, somewhere else
    record View(boolean decides, boolean elsewhere) {}

    /// @param here whether the record is hosted, and what was read reviewed, on this machine
    public ReviewPage(Sight sight, boolean here) {
        this.sight = sight;
        this.here = here;
    }

    public Sheet sheet() {
        var view = new View(here && sight.may("review.decide"), !here);
        return Sheet.of(sight.words().text("nav-review"), Section.REVIEW, "review.mustache", view)
                .withStyle("/assets/src/review/review.css")
                .withScript("/assets/src/review/page.js");
    }
}
