// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.journal.Json;
import org.truceline.model.Coded;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;
import tools.jackson.databind.node.ObjectNode;

/// The incidents with a resolved place as a GeoJSON FeatureCollection (RFC 7946), by id. A point is the middle of a
/// circle of `uncertainty_m` metres; a time that nobody gave is absent.
public final class IncidentGeoJson {
    private static final List<String> QUERYABLES = List.of("acts", "accounts", "verdicts", "contested", "place");

    private final Scene scene;
    private final Catalogue catalogue;
    private final Accounts accounts;

    private IncidentGeoJson(Scene scene) {
        this.scene = scene;
        this.catalogue = new Catalogue(scene);
        this.accounts = new Accounts(scene.cast(), catalogue);
    }

    public static ObjectNode of(Scene scene) {
        var collection = Json.object().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        list(scene, IncidentGeoJson::json).forEach(features::add);
        return collection;
    }

    /// The incidents whose place resolved as a collection to choose from.
    public static FeatureCollection collection(Scene scene) {
        return new FeatureCollection(
                "incidents",
                "Incidents",
                "What is said to have happened, with the accounts of all sides. A point is the middle of a circle of"
                        + " uncertainty_m metres.",
                QUERYABLES,
                list(scene, IncidentGeoJson::feature));
    }

    /// How an incident that lies at a place is told.
    @FunctionalInterface
    private interface Form<T> {
        T of(IncidentGeoJson geo, Incident incident, Site site);
    }

    private static <T> List<T> list(Scene scene, Form<T> form) {
        var geo = new IncidentGeoJson(scene);
        return scene.material().incidents().stream()
                .sorted(Comparator.comparing(Incident::id))
                .flatMap(incident -> incident.where().map(site -> form.of(geo, incident, site)).stream())
                .toList();
    }

    private Feature feature(Incident incident, Site site) {
        var span = incident.when(scene.period().zone());
        boolean isTold = !span.from().equals(TimeSpan.FAR_PAST) || !span.until().equals(TimeSpan.FAR_FUTURE);
        return Feature.of(
                incident.id().value(),
                Optional.of(Bounds.around(site.area())),
                Optional.of(span).filter(s -> isTold),
                QUERYABLES,
                json(incident, site));
    }

    private ObjectNode json(Incident incident, Site site) {
        var feature =
                Json.object().put("type", "Feature").put("id", incident.id().value());
        var centre = site.area().centre();
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(centre.longitude())
                .add(centre.latitude());
        var properties = feature.putObject("properties");
        properties.put("place", site.name()).put("uncertainty_m", site.area().radiusMeters());
        time(properties, incident.when(scene.period().zone()));
        accounts(properties, incident);
        items(properties, incident);
        return feature;
    }

    private static void time(ObjectNode properties, TimeSpan span) {
        instant(properties, "from", span.from());
        instant(properties, "until", span.until());
    }

    private static void instant(ObjectNode properties, String name, Instant instant) {
        if (!instant.equals(TimeSpan.FAR_PAST) && !instant.equals(TimeSpan.FAR_FUTURE)) {
            properties.put(name, instant.toString());
        }
    }

    private void accounts(ObjectNode properties, Incident incident) {
        var voices = accounts.of(incident);
        strings(properties, "acts", incident.acts().stream().map(Coded::code));
        strings(properties, "accounts", voices.stream().map(Account::voice));
        properties.put("contested", accounts.agreement(voices) == Accounts.Agreement.CONTESTED);
        Killed.range(incident)
                .ifPresent(range -> properties
                        .put("killed_min", range.min())
                        .put("killed_max", range.max())
                        .put("killed_open", range.open()));
    }

    /// What it is made of and what was found, for whoever goes to the record.
    private void items(ObjectNode properties, Incident incident) {
        var verdicts = catalogue.listFindings(incident.id()).stream().map(Finding::verdict);
        strings(properties, "verdicts", verdicts.distinct().sorted().map(Coded::code));
        var statements = incident.statements().stream().map(Statement::id);
        strings(properties, "statements", statements.map(Object::toString));
        scene.source().entry(incident.id()).ifPresent(entry -> properties.put("entry", entry));
    }

    private static void strings(ObjectNode properties, String name, Stream<String> words) {
        var array = properties.putArray(name);
        words.forEach(array::add);
    }
}
