// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Statement;
import org.truceline.reading.CameoCodes.Turn;

/// Statements in the codes of CAMEO and PLOVER, by the table `cameo-acts.tsv`: an export for those who count events.
/// Much is lost on the way, as these codes know neither two voices nor means; what was not said stays absent.
public final class CameoExport {
    /// A statement in both codes.
    ///
    /// @param source actor code of the speaker or doer; empty when the tables do not know him or nobody is named
    /// @param target actor code of the other side, in the same way
    /// @param code CAMEO event code
    /// @param event PLOVER event
    /// @param mode PLOVER mode; empty where it has none
    public record Codes(String source, String target, String code, String event, String mode) {}

    private record Row(@Nullable Means means, String done, String stopped) {}

    private final CameoCodes codes;
    private final CameoCoder actors;
    private final Map<Act, List<Row>> rows = new EnumMap<>(Act.class);

    private CameoExport(CameoCoder actors) {
        this.actors = actors;
        this.codes = actors.codes();
        Table.read("cameo-acts.tsv", 4).forEach(this::add);
        for (var act : Act.values()) {
            if (rows.getOrDefault(act, List.of()).stream().noneMatch(r -> r.means() == null)) {
                throw new IllegalStateException("cameo-acts.tsv: no line for " + act.code());
            }
        }
    }

    /// An export with the built-in tables; share one.
    public static CameoExport standard() {
        return new CameoExport(CameoCoder.standard());
    }

    private void add(Table.Row row) {
        var act = Lexicon.act(row, 0);
        @Nullable Means means = row.at(1).equals("*") ? null : Coded.parse(Means.class, row.at(1));
        for (String code : List.of(row.at(2), row.at(3))) {
            if (!codes.has(code)) {
                throw row.error("no such code: '" + code + "'");
            }
        }
        var entry = new Row(means, row.at(2), row.at(3));
        var known = new ArrayList<>(rows.getOrDefault(act, List.of()));
        if (known.stream().anyMatch(r -> r.means() == means)) {
            throw row.error("'" + act.code() + "' is listed twice for " + row.at(1));
        }
        known.add(means == null ? known.size() : 0, entry);
        rows.put(act, known);
    }

    /// The codes of a statement; empty for what CAMEO has no event for: an act said not to have happened.
    public Optional<Codes> of(Statement statement) {
        return code(statement).map(code -> {
            var plover = codes.plover(code);
            String source = source(statement);
            String target = target(statement);
            return new Codes(source, target.equals(source) ? "" : target, code, plover.event(), plover.mode());
        });
    }

    private Optional<String> code(Statement statement) {
        var row = row(statement);
        boolean negated = statement.polarity() == Polarity.NEGATED;
        return switch (statement.stance()) {
            case ACCUSES -> Optional.of(statement.act() == Act.CRITICISE ? "111" : "112");
            case DENIES -> Optional.of("016");
            case COMMENTS -> Optional.of(statement.act() == Act.CRITICISE ? "111" : "110");
            case DEMANDS -> Optional.of(asked(row, negated));
            case THREATENS ->
                Optional.of(codes.turned(row.done(), Turn.THREATEN).orElse("130"));
            case STATES, ADMITS, ANNOUNCES -> told(statement, row, negated);
        };
    }

    /// "Stop the shelling" asks for what is named as stopped, "free the prisoners" for the act itself.
    private String asked(Row row, boolean negated) {
        boolean stop = negated || CameoCodes.isHostile(row.done());
        return codes.turned(stop ? row.stopped() : row.done(), Turn.APPEAL).orElse("020");
    }

    private Optional<String> told(Statement statement, Row row, boolean negated) {
        if (statement.modality() == Modality.HYPOTHETICAL) {
            return Optional.empty();
        }
        if (statement.modality() == Modality.INTENDED) {
            String code = negated ? row.stopped() : row.done();
            return codes.turned(code, Turn.INTEND).or(() -> codes.turned(code, Turn.THREATEN));
        }
        return negated ? Optional.empty() : Optional.of(row.done());
    }

    private Row row(Statement statement) {
        return rows.getOrDefault(statement.act(), List.of()).stream()
                .filter(r -> r.means() == null || r.means() == statement.means())
                .findFirst()
                .orElseThrow();
    }

    /// Who speaks, where speaking is the event, else who acts.
    private String source(Statement statement) {
        return speaks(statement) ? speaker(statement) : first(statement.actor(), statement);
    }

    private String target(Statement statement) {
        return speaks(statement) ? first(statement.actor(), statement) : first(statement.target(), statement);
    }

    private static boolean speaks(Statement statement) {
        return switch (statement.stance()) {
            case ACCUSES, DENIES, COMMENTS, DEMANDS -> true;
            case STATES, ADMITS, ANNOUNCES, THREATENS -> false;
        };
    }

    private String speaker(Statement statement) {
        var speaker = statement.speaker();
        return speaker == null ? "" : first(speaker.names(), statement);
    }

    private String first(List<String> names, Statement statement) {
        return names.stream()
                .map(name -> actors.actor(name, statement.reported().getYear()))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }
}
