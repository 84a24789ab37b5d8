// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.truceline.model.InformationRequest;
import org.truceline.terms.Agreement;
import org.truceline.terms.Role;

/// The one request for information that follows when a notified object may have been struck. Everybody concerned gets
/// the same questions: those that a board of inquiry has to ask, and none that takes an answer for granted.
public final class StrikeQuestions {
    private static final String FORM = "strike-1";

    private static final List<String> QUESTIONS = List.of(
            "Which of your forces, and of those whom you support or answer for, were able to reach this place in this"
                    + " time: on the ground, in the air, at sea, unmanned ones included?",
            "Which of them fired, released or directed weapons within 10 km of it, at what, with what and when? If none"
                    + " did, how was that established?",
            "If you struck there: what was the object of the strike, what was believed to be there and on what"
                    + " grounds, who ordered it, and who released it?",
            "Which versions of the notice did you receive, when and by whom, and how was it confirmed?",
            "How far down was it passed, to whom and when; did whoever planned, ordered and released have it?",
            "Was the object on a list of places and movements not to be struck, at which place and for which time?",
            "What was done before and during to tell the object from others, to warn, to hold or to stop?",
            "What do your radars, aircraft, unmanned systems, satellites, listening posts and observers have of this"
                    + " place and time, and can it be handed over or looked at?",
            "What do you know of others' aircraft, firing and presence there, and of armed people in or near the"
                    + " object?",
            "What do you know of people killed or hurt, and of what was destroyed?",
            "What was said on lines and channels between you and others about it, before, during and after?",
            "Is there an inquiry of your own: by whom, since when, and when will its outcome be given here?",
            "What has been changed since, so that what is notified reaches those who fire?",
            "Please keep, unchanged, all records, recordings, logs, orders, imagery and remains of weapons that bear on"
                    + " this. Have you done so, and who holds them?",
            "Whom can a question be put to, at any hour?");

    private StrikeQuestions() {}

    /// The request upon a strike.
    ///
    /// @param recipients those whom the notice was for
    public static InformationRequest to(Agreement agreement, List<String> recipients) {
        Set<String> concerned = new TreeSet<>(recipients);
        agreement.cast().sides().forEach(side -> concerned.add(side.id()));
        var spokenFor = agreement.cast().sides().stream()
                .flatMap(side -> side.actors().stream())
                .toList();
        agreement.cast().roles().stream()
                .filter(held -> held.role() == Role.GUARANTOR
                        || held.role() == Role.PARTY
                        || held.role() == Role.ASSOCIATED_FORCE)
                .map(held -> held.actor())
                .filter(actor -> !spokenFor.contains(actor))
                .forEach(concerned::add);
        return new InformationRequest(FORM, List.copyOf(concerned), QUESTIONS);
    }
}
