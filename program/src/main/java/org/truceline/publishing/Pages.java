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
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Json;
import org.truceline.model.IncidentId;
import org.truceline.publishing.language.Language;
import org.truceline.publishing.language.Words;

/// The pages of a scene: one for each day, one of all days, and the same figures as CSV and JSON. The same scene gives
/// the same bytes. Immutable; any number of threads may ask it for pages.
public final class Pages {
    private final Scene scene;
    private final List<Day> days;
    private final DaysOfIncidents told;
    private final Catalogue catalogue;
    private final Links links;
    private final Set<Section> sections;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable MapColumns columns;

    /// @param sections that the navigation leads to: those that the server has a page for
    public Pages(Scene scene, Links links, Set<Section> sections) {
        this.scene = scene;
        this.days = Days.of(scene);
        this.told = new DaysOfIncidents(days);
        this.catalogue = new Catalogue(scene);
        this.links = links;
        this.sections = Set.copyOf(sections);
    }

    /// Writes all pages into one folder, which is made if it is not there. Each file appears whole or not at all.
    public static void write(Path outDir, Scene scene, Language language) throws IOException {
        var pages = new Pages(scene, Links.FILES, Set.of());
        Files.createDirectories(outDir);
        for (Day day : pages.days) {
            put(
                    outDir,
                    Links.FILES.day(day.date()),
                    pages.day(day.date(), language).orElseThrow());
        }
        put(outDir, Links.FILES.csv(), pages.csv());
        put(outDir, Links.FILES.json(), pages.json());
        put(outDir, Links.FILES.index(), pages.index(language));
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

    /// The page of all days.
    public String index(Language language) {
        var words = Words.in(language);
        var view = new IndexPage(scene, days, links, words).view();
        return page(words, Sheet.of(words.text("days-title"), Section.REPORTS, "index.mustache", view));
    }

    /// The page of a day; empty for a day outside the period.
    public Optional<String> day(LocalDate date, Language language) {
        if (!scene.period().contains(date)) {
            return Optional.empty();
        }
        int at = (int) scene.period().first().datesUntil(date).count();
        var words = Words.in(language);
        var view = new DayPage(scene, days, catalogue, links, words).view(at);
        return Optional.of(page(words, Sheet.of(view.title(), Section.REPORTS, "day.mustache", view)));
    }

    /// The report of the days that end with one, as a file; empty for a day outside the period.
    public Optional<byte[]> report(LocalDate date, ReportDays.Kind kind, ReportFiles.Format format, Language language) {
        return files(date, kind).map(files -> files.bytes(format, language));
    }

    /// The same as a page.
    public Optional<String> report(LocalDate date, ReportDays.Kind kind, Language language) {
        var words = Words.in(language);
        return files(date, kind).map(files -> page(words, files.sheet(words)));
    }

    private Optional<ReportFiles> files(LocalDate date, ReportDays.Kind kind) {
        return scene.period().contains(date)
                ? Optional.of(new ReportFiles(
                        scene, ReportDays.of(kind, date, scene.docket().start())))
                : Optional.empty();
    }

    /// The page of the map, which needs a server.
    public String map(Language language) {
        var words = Words.in(language);
        return page(words, MapPage.of(scene, days, columns(), words));
    }

    /// What the map draws, worked out when it is asked for first.
    public MapColumns columns() {
        making.lock();
        try {
            var made = columns;
            if (made == null) {
                made = MapColumns.of(scene, catalogue);
                columns = made;
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    /// The page of one incident; empty for one that is not on record.
    public Optional<String> incident(String id, Language language) {
        var words = Words.in(language);
        return catalogue
                .findIncident(new IncidentId(id))
                .map(incident ->
                        page(words, IncidentPage.of(incident, scene, told, catalogue, links, words, Beside.NOTHING)));
    }

    private String page(Words words, Sheet sheet) {
        return layout(words).page(sheet);
    }

    /// Parts of the daily report for other pages.
    public Digest digest(Words words) {
        return new Digest(scene, days, told, catalogue, links, words);
    }

    /// The frame that pages of this record stand in.
    public Layout layout(Words words) {
        return new Layout(words, Imprint.of(scene), links, sections);
    }

    /// The figures of a day as JSON on one line; empty for a day outside the period.
    public Optional<String> dayJson(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst().map(day -> Json.line(DayJson.of(day)));
    }

    public String csv() {
        return DayCsv.of(scene, days);
    }

    /// The figures of all days as JSON on one line, without what stands behind them.
    public String overview() {
        return Json.line(DayJson.overview(scene, days)) + "\n";
    }

    /// The same with the ids behind every figure.
    public String json() {
        return Json.line(DayJson.of(scene, days)) + "\n";
    }
}
