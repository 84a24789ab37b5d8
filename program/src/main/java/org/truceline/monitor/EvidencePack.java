// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.channel.Receipt;
import org.truceline.journal.AlertForm;
import org.truceline.journal.Bundle;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.NoticeForm;
import org.truceline.journal.TermsFile;
import org.truceline.model.Alert;
import org.truceline.model.InformationRequest;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Report;
import org.truceline.model.Site;
import org.truceline.model.Statement;
import org.truceline.publishing.NoticeMap;
import org.truceline.publishing.Outlines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What there is on an alert, in one folder that can be handed on: every version of the notice, who had received and
/// confirmed it by when, what was said of the strike with the words that carry it, a map, the request for information,
/// and a bundle that proves it all. It holds no more of places than everybody may know.
public final class EvidencePack {
    private final Path record;
    private final Journal journal;
    private final Alert alert;
    private final Alert.Strike strike;
    private final Notified object;

    /// @param record the folder that the journal is of
    /// @throws IllegalArgumentException when the alert is not on a strike, or what it is about is not notified
    public EvidencePack(Path record, Journal journal, Alert alert) throws IOException {
        this.record = record;
        this.journal = journal;
        this.alert = alert;
        if (!(alert.cause() instanceof Alert.Strike found)) {
            throw new IllegalArgumentException("alert " + alert.id() + " is about silence; there is nothing to pack");
        }
        this.strike = found;
        this.object = NoticeBoard.at(journal.recordedNotices(), Instant.MAX)
                .find(alert.object())
                .orElseThrow(() -> new IllegalArgumentException("nothing is notified as '" + alert.object() + "'"));
    }

    /// Writes the files.
    ///
    /// @param into a folder that is new or empty
    /// @return their names
    public List<String> write(Path into) throws IOException {
        Files.createDirectories(into);
        var files = new ArrayList<String>();
        put(files, into, "alert.json", pretty(AlertForm.write(alert)));
        put(files, into, "notices.json", pretty(notices()));
        put(files, into, "receipts.json", pretty(receipts()));
        put(files, into, "statements.json", pretty(statements()));
        put(files, into, "request.json", pretty(AlertForm.write(strike.request())));
        put(files, into, "request.txt", request(strike.request()));
        var map = map();
        put(files, into, "map.geojson", pretty(map.geoJson()));
        put(files, into, "map.svg", map.svg());
        var wanted = Bundle.ofNotified(record, object.id(), strike.incident().value());
        Files.write(into.resolve("bundle.json"), Bundle.make(record, "alert " + alert.id(), wanted));
        files.add("bundle.json");
        put(files, into, "README.txt", readme());
        return files;
    }

    /// The whole as one JSON value, for other programs.
    public ObjectNode json() {
        var json = Json.object();
        json.set("alert", AlertForm.write(alert));
        json.set("notices", notices());
        json.set("receipts", receipts());
        json.set("statements", statements());
        json.set("map", map().geoJson());
        return json.put("is_not", NotifiedObject.IS_NOT);
    }

    private ArrayNode notices() {
        var array = Json.array();
        object.steps()
                .forEach(step -> array.add(NoticeForm.write(step.value())
                        .put("entry", step.entry())
                        .put("recorded", step.at().toString())));
        return array;
    }

    private ArrayNode receipts() {
        var array = Json.array();
        for (Receipt receipt : object.receipts()) {
            var json = array.addObject()
                    .put("recipient", receipt.to())
                    .put("sent_version", receipt.sent())
                    .put("confirmed_version", receipt.seen());
            var steps = json.putArray("confirmations");
            receipt.steps()
                    .forEach(step -> steps.add(NoticeForm.write(step.value())
                            .put("entry", step.entry())
                            .put("recorded", step.at().toString())));
        }
        return array;
    }

    private ArrayNode statements() {
        var reports = journal.reports().stream().collect(Collectors.toMap(Report::id, report -> report));
        var array = Json.array();
        said().forEach(statement -> {
            var json = array.addObject()
                    .put("id", statement.id().toString())
                    .put("act", statement.act().code())
                    .put("stance", statement.stance().code())
                    .put("quote", statement.quote().words())
                    .put("reported", statement.reported().toString());
            var speaker = statement.speaker();
            json.put("speaker", speaker == null ? "" : String.join(", ", speaker.names()));
            var report = reports.get(statement.report());
            if (report != null) {
                json.put("publisher", report.publisher()).put("report", report.name());
            }
        });
        return array;
    }

    private List<Statement> said() {
        var ids = strike.near().stream().map(Alert.Near::statement).toList();
        return journal.statements().stream()
                .filter(statement -> ids.contains(statement.id()))
                .toList();
    }

    private NoticeMap map() {
        var said = said().stream()
                .filter(statement -> statement.place() != null)
                .flatMap(statement -> statement.place().candidates().stream()
                        .map(Site::area)
                        .map(area -> new NoticeMap.Said(statement.id().toString(), area)))
                .toList();
        var outlines = journal.terms().stream()
                .filter(file -> file.name().endsWith(".geojson"))
                .map(TermsFile::text)
                .map(Outlines::parse)
                .findFirst()
                .orElse(Outlines.NONE);
        var described = object.object();
        return new NoticeMap(outlines, described.legs(), described.nearMeters(), said);
    }

    /// The request as a letter that can be printed.
    private String request(InformationRequest request) {
        var text = new StringBuilder();
        text.append("Request for information (form ").append(request.form()).append(")\n\n");
        text.append("To: ").append(String.join(", ", request.to())).append("\n");
        text.append("About: ")
                .append(object.object().label())
                .append(", notified as ")
                .append(object.id());
        text.append("; incident ").append(strike.incident().value()).append("\n\n");
        text.append("The same questions go to everybody named above. They take no answer for granted.\n\n");
        int number = 1;
        for (String question : request.questions()) {
            text.append(number++).append(". ").append(question).append("\n\n");
        }
        return text.toString();
    }

    private String readme() {
        return """
                Evidence on alert %s

                %s
                Raised %s by %s: %s.

                alert.json       the alert as it is on record
                notices.json     every version of the notice and all that was said of it, as recorded
                receipts.json    who was told which version, and who confirmed it at which level
                statements.json  what is said of the strike, in the words that carry it
                map.svg          where it was notified to be, and where statements place the strike
                map.geojson      the same for other programs
                request.txt      the request for information, the same to everybody concerned
                bundle.json      proves the above: truceline verify bundle.json

                %s
                Whether it was struck, by whom, and whether that was a breach are separate questions; nothing here
                answers them.
                """.formatted(
                        alert.id(),
                        object.object().label(),
                        alert.at(),
                        alert.by(),
                        "near by what is said: " + strike.hit().name().toLowerCase(Locale.ROOT),
                        NotifiedObject.IS_NOT);
    }

    private static String pretty(JsonNode json) {
        return json.toPrettyString() + "\n";
    }

    private static void put(List<String> files, Path into, String name, String text) throws IOException {
        Files.writeString(into.resolve(name), text);
        files.add(name);
    }
}
