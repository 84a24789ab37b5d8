// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Case;
import org.truceline.model.Coded;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Agreement;
import org.truceline.terms.Body;
import org.truceline.terms.Procedure;

/// What members, steps and bodies are called on the pages of cases.
///
/// @param digest of the newest scene
record CaseNames(Agreement agreement, Digest digest) {
    /// A first line that is longer is cut.
    private static final int MOST = 90;

    Words words() {
        return digest.wording().words();
    }

    /// A member, an actor or a body; the id where the terms have no words for it.
    String name(String id) {
        String side = digest.side(id);
        if (!side.equals(id)) {
            return side;
        }
        String actor = agreement.cast().label(id);
        return actor.equals(id) ? body(id) : actor;
    }

    String names(List<String> ids) {
        return digest.wording().list(ids.stream().map(this::name).toList());
    }

    String body(String id) {
        return agreement.machinery().bodies().stream()
                .filter(body -> body.id().equals(id))
                .map(Body::label)
                .findFirst()
                .orElse(id);
    }

    String channel(String id) {
        return agreement
                .machinery()
                .findChannel(id)
                .map(channel -> channel.label())
                .orElse(id);
    }

    /// What the terms call a step; its id where a procedure has none of that id.
    static String step(@Nullable Procedure procedure, String id) {
        return Optional.ofNullable(procedure)
                .flatMap(known -> known.findStep(id))
                .map(Procedure.Step::text)
                .orElse(id);
    }

    /// The first words by which a case was raised.
    static String title(Case found) {
        String line =
                found.raise().note().value().words().strip().lines().findFirst().orElse(found.id());
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST)).strip() + " …";
    }

    Stamp stamp(Instant at) {
        return Stamp.of(at, agreement.zone(), words());
    }

    List<Stamp> stamps(@Nullable Instant at) {
        return Optional.ofNullable(at).map(this::stamp).stream().toList();
    }

    String code(String kind, Coded code) {
        return words().code(kind, code.code());
    }

    String codes(String kind, List<? extends Coded> codes) {
        return digest.wording()
                .list(codes.stream().map(code -> code(kind, code)).toList());
    }
}
