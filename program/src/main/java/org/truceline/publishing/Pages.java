// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.truceline.journal.Json;
import org.truceline.model.IncidentId;
import org.truceline.publishing.View.Frame;

/// The pages of a scene: one for each day, one of all days, and the same figures as CSV and JSON. The same scene gives
/// the same bytes. Immutable; any number of threads may ask it for pages.
public final class Pages {
    private final Scene scene;
    private final List<Day> days;
    private final Catalogue catalogue;
    private final Links links;

    public Pages(Scene scene, Links links) {
        this.scene = scene;
        this.days = Days.of(scene);
        this.catalogue = new Catalogue(scene);
        this.links = links;
    }

    /// Writes all pages into one folder, which is made if it is not there. Each file appears whole or not at all.
    public static void write(Path outDir, Scene scene) throws IOException {
        var pages = new Pages(scene, Links.FILES);
        Files.createDirectories(outDir);
        for (Day day : pages.days) {
            put(outDir, Links.FILES.day(day.date()), pages.day(day.date()).orElseThrow());
        }
        put(outDir, Links.FILES.csv(), pages.csv());
        put(outDir, Links.FILES.json(), pages.json());
        put(outDir, Links.FILES.index(), pages.index());
    }

    private static void put(Path dir, String name, String text) throws IOException {
        var temporary = dir.resolve("." + name + ".tmp");
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(
                    temporary, dir.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    public Scene scene() {
        return scene;
    }

    public List<Day> days() {
        return days;
    }

    public String index() {
        return Templates.INDEX.execute(new IndexPage(scene, days, links).view(frame()));
    }

    /// The page of a day; empty for a day outside the period.
    public Optional<String> day(LocalDate date) {
        if (!scene.period().contains(date)) {
            return Optional.empty();
        }
        int at = (int) scene.period().first().datesUntil(date).count();
        return Optional.of(Templates.DAY.execute(new DayPage(scene, days, catalogue, links).view(frame(), at)));
    }

    /// The page of the map, which needs a server.
    public String map() {
        return MapPage.of(scene, days, frame());
    }

    /// The page of one incident; empty for one that is not on record.
    public Optional<String> incident(String id) {
        return catalogue
                .findIncident(new IncidentId(id))
                .map(incident -> IncidentPage.of(incident, scene, days, catalogue, links, frame()));
    }

    /// The figures of a day as JSON on one line; empty for a day outside the period.
    public Optional<String> dayJson(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst().map(day -> Json.line(DayJson.of(day)));
    }

    public String csv() {
        return DayCsv.of(scene, days);
    }

    public String json() {
        return Json.line(DayJson.of(scene, days)) + "\n";
    }

    private Frame frame() {
        var checkpoint = scene.source().checkpoint();
        int rejects = scene.material().rejects();
        return new Frame(
                scene.period().title(),
                scene.period().zone().getId(),
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().toHex(),
                rejects == 0 ? "" : Integer.toString(rejects),
                links.index(),
                links.csv(),
                links.json(),
                links.map());
    }
}
