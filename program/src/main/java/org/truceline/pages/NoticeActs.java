// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.Arrays;
import java.util.List;
import org.truceline.channel.Notified;
import org.truceline.model.NoticeAct;
import org.truceline.model.Response;
import org.truceline.model.SealedPart;
import org.truceline.pages.NoticeForms.Choice;
import org.truceline.pages.NoticeForms.Draft;

/// What a reader's member can say of a notified object now: those who notify it, and those who were told, say different
/// things. What nobody may say is not offered; what the rules refuse all the same is refused by the API.
///
/// @param path of the object in the API
/// @param answer whether it can be answered, and with it said who has it
/// @param levels of command that the rules ask for
/// @param next the form of the next version, none where it cannot be amended
/// @param look whether exact places are sealed to the reader's member, and he may look at them
record NoticeActs(
        String path,
        boolean answer,
        List<Choice> responses,
        List<Choice> levels,
        List<Draft> next,
        boolean cancel,
        boolean position,
        boolean complete,
        boolean reconfirm,
        boolean struck,
        boolean review,
        boolean look) {
    static NoticeActs of(Notified object, NoticeNames names, Sight sight) {
        boolean isOwn = object.from().equals(sight.member()) && sight.isSignedIn();
        boolean isOpen = isOwn && !object.ended();
        boolean stays = object.object().kind().stays();
        boolean isTold = object.to().contains(sight.member()) && sight.isSignedIn();
        boolean isSealedToIt =
                object.described().sealed().stream().map(SealedPart::to).anyMatch(sight.member()::equals);
        return new NoticeActs(
                "/api/notices/" + object.id(),
                isTold && sight.may("notice.acknowledge"),
                Arrays.stream(Response.values())
                        .map(one -> new Choice(one.code(), sight.words().code("response", one.code()), false, ""))
                        .toList(),
                names.levels(object).stream()
                        .map(level -> new Choice(level, level, false, ""))
                        .toList(),
                isOpen && sight.may("notice.amend")
                        ? List.of(NoticeForms.next(names, sight.words(), object))
                        : List.of(),
                isOpen && sight.may("notice.cancel"),
                isOpen && !stays && sight.may("notice.position"),
                isOpen && sight.may("notice.complete"),
                isOpen && stays && sight.may("notice.reconfirm"),
                isOwn && !object.is(NoticeAct.Struck.class) && sight.may("notice.struck"),
                (isOwn || isTold) && sight.may("notice.review"),
                isSealedToIt && sight.may("notice.open"));
    }

    /// Whether anything can be done at all.
    public boolean any() {
        return answer || !next.isEmpty() || cancel || position || complete || reconfirm || struck || review || look;
    }
}
