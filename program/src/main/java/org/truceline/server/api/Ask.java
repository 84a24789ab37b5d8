// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.util.Map;
import java.util.Optional;
import org.truceline.people.Audit;
import org.truceline.people.Caller;
import org.truceline.people.Session;
import tools.jackson.databind.JsonNode;

/// A request that is as its description asks for.
///
/// @param values of its path and query
/// @param body an object; empty when the endpoint takes none
/// @param token of its session, empty without one
record Ask(
        OpenApi.Operation operation,
        Map<String, String> values,
        JsonNode body,
        Optional<Session> session,
        String token,
        Caller caller,
        Map<String, String> cookies,
        String queryString) {
    Ask {
        values = Map.copyOf(values);
        cookies = Map.copyOf(cookies);
    }

    Audit.Who who() {
        return session.map(s -> new Audit.Who(s.account(), s.role(), s.id())).orElse(Audit.Who.GUEST);
    }

    /// A value that the description requires.
    String value(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("the description does not require " + name));
    }

    Optional<String> findValue(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    /// The session, where the rights let nobody in without one.
    Session signedIn() {
        return session.orElseThrow(() -> new IllegalStateException("the table lets guests do " + operation.id()));
    }
}
