// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truceline.journal.Forms;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.model.Bonds;
import org.truceline.model.Incident;
import org.truceline.model.Link;
import org.truceline.model.Review.Bond;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// The links of all incidents, the least sure first: what a person can decide with the best use of his time.
final class ReviewLinks {
    private static final Comparator<Told> LEAST_SURE = Comparator.comparingDouble(
                    (Told told) -> told.link().p())
            .thenComparing(told -> told.link().a())
            .thenComparing(told -> told.link().b());

    private final List<Incident> incidents;
    private final Bonds bonds;
    private final PrintWriter out;
    private final Map<StatementId, Statement> statements = new HashMap<>();

    private record Told(Incident incident, Link link) {}

    ReviewLinks(Journal journal, PrintWriter out) {
        this.incidents = journal.incidents();
        this.bonds = Bonds.of(journal.linkReviews());
        this.out = out;
        incidents.forEach(incident -> incident.statements().forEach(one -> statements.put(one.id(), one)));
    }

    /// @param decided those that somebody decided as well
    void print(boolean decided, int most, boolean asJson) {
        incidents.stream()
                .flatMap(incident -> incident.links().stream().map(link -> new Told(incident, link)))
                .filter(told -> decided || bond(told.link()) == Bond.OPEN)
                .sorted(LEAST_SURE)
                .limit(most)
                .forEach(told -> out.println(asJson ? json(told) : words(told)));
        if (decided) {
            bonds.apart().forEach(pair -> out.println(asJson ? json(pair) : words(pair)));
        }
    }

    private Bond bond(Link link) {
        return bonds.of(Bonds.Pair.of(link.a(), link.b()));
    }

    private String json(Told told) {
        return Json.line(Forms.link(told.link())
                .put("incident", told.incident().id().value())
                .put("decided", bond(told.link()).code()));
    }

    private static String json(Bonds.Pair pair) {
        return Json.line(Json.object()
                .put("a", pair.a().toString())
                .put("b", pair.b().toString())
                .put("decided", Bond.APART.code()));
    }

    private String words(Told told) {
        var link = told.link();
        return String.format(
                Locale.ROOT,
                "%.2f  %s  %s  in %s%n%s%s    %s",
                link.p(),
                link.a(),
                link.b(),
                told.incident().id(),
                quote(link.a()),
                quote(link.b()),
                String.join("; ", link.reasons()));
    }

    private static String words(Bonds.Pair pair) {
        return "apart  " + pair.a() + "  " + pair.b();
    }

    private String quote(StatementId id) {
        var statement = statements.get(id);
        return statement == null
                ? ""
                : "    \"" + statement.quote().words().replaceAll("\\s+", " ") + "\"" + System.lineSeparator();
    }
}
