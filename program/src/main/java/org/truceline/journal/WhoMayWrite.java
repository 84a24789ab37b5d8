// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.Optional;

/// Who may put what on a shared record. The host refuses by it what is handed in, and verification names by it what a
/// host took all the same.
final class WhoMayWrite {
    private WhoMayWrite() {}

    /// What is wrong with a body in the name of `author`, if anything, whoever handed it in.
    static Optional<String> fault(String author, Body body) {
        return switch (body.type()) {
            case RECEIVED, MEMBER, LAPSE ->
                author.equals(Journal.HOST) ? ok() : no("a " + code(body) + " that is not the host's");
            case NOTE, CALL, SUBMISSION, FILE, NOTICE, VIEW ->
                own(author, body, "from", author + "/" + text(body, "id"));
            case ALERT -> own(author, body, "by", author + "/" + text(body, "id"));
            case RECIPIENT -> own(author, body, "from", author);
            case REVIEW -> review(author, body);
            case RECORD,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    MISDEED,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    REPORT,
                    STATEMENT,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    REJECT,
                    DISCREPANCY,
                    SEALED,
                    OPENED,
                    ERASED -> ok();
        };
    }

    /// The same for one who hands in from elsewhere: what the program concludes, and what the record is kept by, only
    /// the host writes.
    static Optional<String> faultOfMember(String author, Body body) {
        return switch (body.type()) {
            case KEY, REVOKED, DELEGATED ->
                author.equals(body.owner()) ? ok() : no("a change of the keys of " + body.owner());
            case NOTE,
                    CALL,
                    SUBMISSION,
                    FILE,
                    NOTICE,
                    ALERT,
                    VIEW,
                    RECIPIENT,
                    MISDEED,
                    REPORT,
                    REVIEW,
                    SEALED,
                    OPENED -> fault(author, body);
            case RECORD,
                    MEMBER,
                    RECEIVED,
                    LAPSE,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    STATEMENT,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    REJECT,
                    DISCREPANCY,
                    ERASED -> no("a " + code(body) + ", which only the host writes");
        };
    }

    /// What a member says, it says in its own name and files under it, so that nobody takes another's place.
    private static Optional<String> own(String author, Body body, String field, String id) {
        if (!author.equals(text(body, field))) {
            return no("a " + code(body) + " of another than its author");
        }
        return body.id().equals(id) ? ok() : no("a " + code(body) + " that is filed under another name than its own");
    }

    /// What the host's people say on review is the host's; what those of a member say stands under that member's name.
    private static Optional<String> review(String author, Body body) {
        boolean isHosts = author.equals(Journal.HOST);
        if (!text(body, "from").equals(isHosts ? "" : author)) {
            return no("a review of another than its author");
        }
        String own = text(body, "statement") + "/" + body.value().path("number").asInt(0);
        return body.id().equals(isHosts ? own : author + "/" + own)
                        && body.owner().equals(text(body, "statement"))
                ? ok()
                : no("a review that is filed under another name than its own");
    }

    private static String text(Body body, String field) {
        return body.value().path(field).asString("");
    }

    private static String code(Body body) {
        return body.type().code();
    }

    private static Optional<String> ok() {
        return Optional.empty();
    }

    private static Optional<String> no(String why) {
        return Optional.of(why);
    }
}
