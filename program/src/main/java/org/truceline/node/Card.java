// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.truceline.journal.Json;
import org.truceline.journal.Member;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.NoteVerifier;
import org.truceline.model.Coded;
import tools.jackson.databind.JsonNode;

/// What a member hands to the others beforehand, so that their nodes know his: everything on it is public, and whoever
/// takes it makes sure otherwise that it is his.
///
/// @param name under which he signs; for a side its id in the agreement
/// @param address of his node, `https://HOST:PORT`
/// @param vkey his public key (C2SP signed-note), under his name
/// @param certificate SHA-256 of the certificate that his node shows, in hexadecimal
/// @param log public key of the log that he hosts; empty for one who hosts none
public record Card(String name, Member.Role role, URI address, String vkey, String certificate, String log) {
    /// @throws IOException when the file is not a card
    public static Card read(Path file) throws IOException {
        try {
            return parse(Json.parse(Files.readAllBytes(file)));
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException | LedgerException e) {
            throw new IOException(file + ": expected a card as truceline node init writes it: " + e.getMessage(), e);
        }
    }

    static Card parse(JsonNode json) {
        var card = new Card(
                text(json, "name"),
                Coded.parse(Member.Role.class, text(json, "role")),
                URI.create(text(json, "address")),
                text(json, "vkey"),
                text(json, "certificate"),
                json.path("log").asString(""));
        String named = NoteVerifier.parse(card.vkey()).name();
        if (!named.equals(card.name())) {
            throw new IllegalArgumentException("the key is of " + named + ", the card of " + card.name());
        }
        if (!card.certificate().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("certificate: expected 64 hexadecimal digits");
        }
        return card;
    }

    private static String text(JsonNode json, String field) {
        String text = json.path(field).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("expected '" + field + "'");
        }
        return text;
    }

    JsonNode toJson() {
        var json = Json.object()
                .put("name", name)
                .put("role", role.code())
                .put("address", address.toString())
                .put("vkey", vkey)
                .put("certificate", certificate);
        return log.isEmpty() ? json : json.put("log", log);
    }

    /// As the roster on record has him.
    public Member member() {
        return new Member(name, role, vkey, certificate);
    }
}
