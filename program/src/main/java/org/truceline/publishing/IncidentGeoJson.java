// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.Comparator;
import org.truceline.journal.Json;
import org.truceline.model.Coded;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.model.Verdict;
import tools.jackson.databind.node.ObjectNode;

/// The incidents with a resolved place as a GeoJSON FeatureCollection (RFC 7946), by id. A point is the middle of a
/// circle of `uncertainty_m` metres.
public final class IncidentGeoJson {
    private IncidentGeoJson() {}

    public static ObjectNode of(Scene scene) {
        var catalogue = new Catalogue(scene);
        var collection = Json.object().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        scene.material().incidents().stream()
                .sorted(Comparator.comparing(Incident::id))
                .forEach(incident ->
                        incident.where().ifPresent(site -> features.add(feature(scene, catalogue, incident, site))));
        return collection;
    }

    private static ObjectNode feature(Scene scene, Catalogue catalogue, Incident incident, Site site) {
        var feature =
                Json.object().put("type", "Feature").put("id", incident.id().value());
        var centre = site.area().centre();
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(centre.longitude())
                .add(centre.latitude());
        var span = incident.when(scene.period().zone());
        var properties = feature.putObject("properties")
                .put("place", site.name())
                .put("uncertainty_m", site.area().radiusMeters())
                .put("from", span.from().toString())
                .put("until", span.until().toString());
        var acts = properties.putArray("acts");
        incident.acts().stream().map(Coded::code).forEach(acts::add);
        var accounts = new Accounts(scene.cast(), catalogue);
        var voices = accounts.of(incident);
        var names = properties.putArray("accounts");
        voices.stream().map(Account::voice).forEach(names::add);
        properties.put("contested", accounts.agreement(voices) == Accounts.Agreement.CONTESTED);
        Killed.range(incident)
                .ifPresent(range -> properties
                        .put("killed_min", range.min())
                        .put("killed_max", range.max())
                        .put("killed_open", range.open()));
        var verdicts = properties.putArray("verdicts");
        catalogue.listFindings(incident.id()).stream()
                .map(finding -> finding.verdict())
                .distinct()
                .sorted()
                .map(Verdict::code)
                .forEach(verdicts::add);
        var statements = properties.putArray("statements");
        incident.statements().forEach(s -> statements.add(s.id().toString()));
        scene.source().entry(incident.id()).ifPresent(entry -> properties.put("entry", entry));
        return feature;
    }
}
