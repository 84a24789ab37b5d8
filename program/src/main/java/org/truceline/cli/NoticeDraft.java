// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Json;
import org.truceline.journal.NotifiedForm;
import org.truceline.model.NotifiedDetails;
import org.truceline.model.NotifiedKind;
import org.truceline.model.NotifiedObject;
import org.truceline.terms.Agreement;
import org.truceline.terms.NoticeRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A notice as its writer has it, with exact places, before it goes on record and for the next version of it. It lies
/// beside the keys of this machine, where only its owner may read it.
///
/// @param object with exact legs
/// @param open whether everybody may know the exact places
record NoticeDraft(
        String from, List<String> to, NotifiedObject object, NotifiedDetails details, boolean open, String words) {
    private static final double NEAR_METERS = 1_000;

    /// A new draft of what the options say.
    static NoticeDraft of(
            String from, String id, NotifiedKind kind, NotifyOptions.Described options, Agreement agreement) {
        var legs = options.legs(agreement);
        if (legs == null) {
            throw new UsageException("expected --place, --points and --window");
        }
        var object = new NotifiedObject(
                id,
                kind,
                given(options.label, "--label"),
                given(options.holder, "--holder"),
                legs,
                options.near == null ? NEAR_METERS : options.near,
                options.vehicles == null ? 0 : options.vehicles,
                options.marking,
                options.emergency != null && options.emergency,
                options.every());
        var to = options.to == null
                ? agreement.machinery().findNoticeRule(kind).map(NoticeRule::to).orElse(List.of())
                : options.to;
        var details = new NotifiedDetails(
                object.legs(), options.plates == null ? List.of() : options.plates, options.contact);
        String words = options.words == null ? "" : options.words;
        return new NoticeDraft(from, to, object, details, options.open != null && options.open, words);
    }

    private static String given(@Nullable String said, String option) {
        if (said == null || said.isBlank()) {
            throw new UsageException("expected " + option);
        }
        return said;
    }

    /// This draft with what the options say anew.
    NoticeDraft with(NotifyOptions.Described options, Agreement agreement) {
        var legs = options.legs(agreement);
        var changed = new NotifiedObject(
                object.id(),
                object.kind(),
                or(options.label, object.label()),
                or(options.holder, object.holder()),
                legs == null ? object.legs() : legs,
                or(options.near, object.nearMeters()),
                or(options.vehicles, object.vehicles()),
                options.marking == null ? object.marking() : options.marking,
                or(options.emergency, object.emergency()),
                options.positionsEvery == null ? object.positionsEvery() : options.every());
        var plates = or(options.plates, details.vehicles());
        var contact = options.contact == null ? details.contact() : options.contact;
        return new NoticeDraft(
                from,
                or(options.to, to),
                changed,
                new NotifiedDetails(changed.legs(), plates, contact),
                or(options.open, open),
                or(options.words, ""));
    }

    private static <T> T or(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    static Path file(Path dir, String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new UsageException(
                    "expected letters, digits, dots and hyphens as the name of an object, got '" + id + "'");
        }
        return dir.resolve("private").resolve("drafts").resolve(id + ".json");
    }

    void save(Path dir) throws IOException {
        Path file = file(dir, object.id());
        Files.createDirectories(file.resolveSibling("."));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), ".draft", ".partial", ownerOnly);
        Files.writeString(partial, Json.line(json()) + "\n");
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    JsonNode json() {
        var json = Json.object().put("from", from).put("open", open).put("words", words);
        var array = json.putArray("to");
        to.forEach(array::add);
        json.set("notified", NotifiedForm.write(object));
        json.set("details", NotifiedForm.write(details));
        return json;
    }

    /// The draft of an object; empty when there is none on this machine.
    static Optional<NoticeDraft> find(Path dir, String id) throws IOException {
        Path file = file(dir, id);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /// @throws UsageException when it is no such file
    static NoticeDraft read(Path file) throws IOException {
        try {
            return parse(Json.parse(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            throw new UsageException(file + ": expected JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    private static NoticeDraft parse(JsonNode json) {
        var object = NotifiedForm.readObject(json.path("notified"));
        var details = json.has("details")
                ? NotifiedForm.readDetails(json.get("details"))
                : new NotifiedDetails(object.legs(), List.of(), null);
        var to = json.path("to").valueStream().map(JsonNode::asString).toList();
        String from = json.path("from").asString("");
        if (from.isEmpty() || to.isEmpty()) {
            throw new IllegalArgumentException("expected 'from' and 'to'");
        }
        return new NoticeDraft(
                from,
                to,
                object,
                details,
                json.path("open").asBoolean(false),
                json.path("words").asString(""));
    }
}
