// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.charset.StandardCharsets;

/// What a witness or mirror answers to a request, as HTTP carries it.
///
/// @param body for programs when `status` is 200, 202 or 409, else a sentence for people
public record Answer(int status, String contentType, String body) {
    static final int OK = 200;
    static final int ACCEPTED = 202;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;

    private static final String TEXT = "text/plain;charset=utf-8";

    static Answer text(int status, String body) {
        return new Answer(status, TEXT, body);
    }

    /// An answer for people, on one line.
    static Answer refusal(int status, String why) {
        return text(status, why + "\n");
    }

    static Answer conflict(String contentType, String body) {
        return new Answer(CONFLICT, contentType, body);
    }

    byte[] toBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
