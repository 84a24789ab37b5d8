// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.journal.Json;
import org.truceline.ledger.Checkpoint;
import org.truceline.monitor.Once;
import org.truceline.publishing.IncidentGeoJson;
import org.truceline.publishing.Pages;
import org.truceline.publishing.ReportDays;
import org.truceline.publishing.ReportFiles;
import org.truceline.publishing.language.Language;
import org.truceline.server.Server.NotFoundException;
import org.truceline.server.ogc.OgcApi;

/// The record at one checkpoint, as it is served. What has been rendered is kept for as long as the snapshot is the
/// newest. For use by any number of threads.
///
/// @param shown see [#places()]
/// @param rendered by day or another name, with the language
record Snapshot(
        Checkpoint checkpoint,
        Pages pages,
        Once<OgcApi.Places> shown,
        Map<Object, String> rendered,
        ReportShelf reports) {
    private static final int ROOT_DIGITS = 16;

    Snapshot(Checkpoint checkpoint, Pages pages) {
        this(
                checkpoint,
                pages,
                new Once<>(() -> new OgcApi.Places(
                        pages.scene().period().title(), pages.scene().places())),
                new ConcurrentHashMap<>(),
                new ReportShelf(pages));
    }

    /// What of it lies somewhere, for those who choose by place and time.
    OgcApi.Places places() {
        return shown.get();
    }

    /// What takes long to make: for the map, for geographic programs, and for the page of all days.
    List<Runnable> parts() {
        return List.of(
                () -> pages.columns(),
                this::places,
                () -> Objects.requireNonNull(pages.scene().figures().get()));
    }

    String etag() {
        return etag("");
    }

    /// @param mark what tells this form from others that the same address may give
    String etag(String mark) {
        String form = mark.isEmpty() ? "" : "-" + mark;
        return "\"" + checkpoint.size() + "-" + checkpoint.root().toHex().substring(0, ROOT_DIGITS) + form + "\"";
    }

    String index(Language language) {
        return rendered.computeIfAbsent(List.of("index", language), name -> pages.index(language));
    }

    String map(Language language) {
        return rendered.computeIfAbsent(List.of("map", language), name -> pages.map(language));
    }

    String outlines() {
        return rendered.computeIfAbsent(
                "outlines", name -> Json.line(pages.scene().outlines().toGeoJson()) + "\n");
    }

    String incident(String id, Language language) {
        return pages.incident(id, language).orElseThrow(() -> new NotFoundException("there is no incident " + id));
    }

    String day(LocalDate day, Language language) {
        requireDay(day);
        return rendered.computeIfAbsent(
                List.of(day, language), name -> pages.day(day, language).orElseThrow());
    }

    /// A report that ends with a day, as a page.
    String report(LocalDate day, ReportDays.Kind kind, Language language) {
        requireDay(day);
        return pages.report(day, kind, language).orElseThrow();
    }

    /// The same as a file.
    byte[] report(LocalDate day, ReportDays.Kind kind, ReportFiles.Format format, Language language) {
        requireDay(day);
        return reports.report(new ReportShelf.Key(day, kind, format, language));
    }

    String overview() {
        return rendered.computeIfAbsent("overview", name -> pages.overview());
    }

    String figures(LocalDate day) {
        requireDay(day);
        return rendered.computeIfAbsent(
                List.of(day, "figures"), name -> pages.dayJson(day).orElseThrow());
    }

    String incidents() {
        return rendered.computeIfAbsent("incidents", name -> Json.line(IncidentGeoJson.of(pages.scene())) + "\n");
    }

    private void requireDay(LocalDate day) {
        var period = pages.scene().period();
        if (day.isBefore(period.first()) || day.isAfter(period.last())) {
            throw new NotFoundException(
                    "the days shown are " + period.first() + " to " + period.last() + "; " + day + " is none of them");
        }
    }
}
