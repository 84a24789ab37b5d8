// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.journal.Body;
import org.truceline.journal.BoxKey;
import org.truceline.journal.BoxKeys;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.NotifiedForm;
import org.truceline.model.Area;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedDetails;
import org.truceline.model.SealedPart;
import org.truceline.model.View;

/// Opens what is sealed in notices, for those whose keys lie on this machine, and keeps account of it: every opening is
/// a [View] that has to go on record before what was opened is shown.
public final class Opener {
    /// The purpose of the program's own look, when it holds strikes against notified places.
    static final String JOIN = "joined with what is said of strikes";

    private static final String PROGRAM = "program";

    private final Journal journal;
    private final BoxKeys keys;
    private final Clock clock;
    private final Map<String, List<View>> fresh = new LinkedHashMap<>();
    private final Map<String, Optional<BoxKey>> held = new LinkedHashMap<>();

    public Opener(Journal journal, BoxKeys keys, Clock clock) {
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
    }

    /// What a sealed content belongs to, so that it cannot be moved to another notice.
    public static String about(String object, String notice) {
        return object + "/" + notice;
    }

    /// The details of a version for the program's own join; empty when no key for them is at hand. One look at a notice
    /// is logged once.
    Optional<NotifiedDetails> join(Notice notice, NoticeAct.Submitted act) {
        for (SealedPart part : act.sealed()) {
            var key = key(part.to());
            if (key.isPresent()) {
                log(part.to(), notice, PROGRAM, JOIN, isNew(part.to(), notice));
                return Optional.of(details(key.get(), part, notice));
            }
        }
        return Optional.empty();
    }

    /// The details of a version for a person.
    ///
    /// @param member whose key opens it
    /// @throws IOException when that key does not lie here, or it is under another passphrase
    public Optional<NotifiedDetails> details(
            Notice notice, NoticeAct.Submitted act, String member, String role, String purpose) throws IOException {
        var part = part(act.sealed(), member);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        var key = required(member);
        log(member, notice, role, purpose, true);
        return Optional.of(details(key, part.get(), notice));
    }

    /// Where a position report exactly places the object, for a person.
    ///
    /// @throws IOException as [#details]
    public Optional<Area> position(Notice notice, NoticeAct.Position act, String member, String role, String purpose)
            throws IOException {
        var part = part(act.sealed(), member);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        var key = required(member);
        log(member, notice, role, purpose, true);
        return Optional.of(
                NotifiedForm.readArea(Json.parse(key.open(part.get(), about(notice.object(), notice.id())))));
    }

    private static Optional<SealedPart> part(List<SealedPart> sealed, String member) {
        return sealed.stream().filter(one -> one.to().equals(member)).findFirst();
    }

    private BoxKey required(String member) throws IOException {
        return keys.find(member)
                .orElseThrow(() -> new IOException(
                        "this machine does not hold the key that opens what is sealed to '" + member + "'"));
    }

    private static NotifiedDetails details(BoxKey key, SealedPart part, Notice notice) {
        return NotifiedForm.readDetails(Json.parse(key.open(part, about(notice.object(), notice.id()))));
    }

    /// A key that cannot be read without a passphrase is not at hand for the program.
    private Optional<BoxKey> key(String member) {
        return held.computeIfAbsent(member, name -> {
            try {
                return keys.find(name);
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private boolean isNew(String member, Notice notice) {
        String of = of(notice);
        return journal.views().stream()
                .noneMatch(view -> view.from().equals(member)
                        && view.of().equals(of)
                        && view.purpose().equals(JOIN));
    }

    private void log(String member, Notice notice, String role, String purpose, boolean counts) {
        if (!counts) {
            return;
        }
        var now = clock.instant();
        String id = "v-" + Integer.toHexString((member + of(notice) + role + purpose + now).hashCode());
        var views = fresh.computeIfAbsent(member, name -> new ArrayList<>());
        if (views.stream()
                .noneMatch(
                        view -> view.of().equals(of(notice)) && view.purpose().equals(purpose))) {
            views.add(new View(id, member, of(notice), role, purpose, now));
        }
    }

    private static String of(Notice notice) {
        return "notice " + notice.from() + "/" + notice.id();
    }

    /// What has to go on record in each member's name; it is handed out once.
    public Map<String, List<Body>> views() {
        var bodies = new LinkedHashMap<String, List<Body>>();
        fresh.forEach((member, views) ->
                bodies.put(member, views.stream().map(Body::of).toList()));
        fresh.clear();
        return bodies;
    }

    /// Seals content to members, by the keys on record.
    ///
    /// @param about as [#about]
    /// @return a box for each
    /// @throws IllegalArgumentException when one of them has no key on record
    public static List<SealedPart> seal(Map<String, String> keys, List<String> to, String about, String json) {
        var parts = new ArrayList<SealedPart>();
        for (String member : to) {
            String key = keys.get(member);
            if (key == null) {
                throw new IllegalArgumentException("no key of '" + member + "' is on record to seal exact places to");
            }
            parts.add(BoxKey.seal(member, key, about, json.getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }
}
