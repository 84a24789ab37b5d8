// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.server.api.RunningApi.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.field.Device;
import org.truceline.journal.Journal;
import org.truceline.journal.RecordCheck;
import org.truceline.model.Act;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Means;
import org.truceline.model.Stance;
import org.truceline.people.Rights;
import org.truceline.people.Role;
import org.truceline.people.Whose;

/// A telephone in the field takes the form from the server, fills it in with the engine of ODK Collect, and sends it as
/// that program does: the report is on record once, signed, read, matched and judged.
class FieldCaptureTest {
    private static final String SUBMISSION = "/openrosa/submission";
    private static final byte[] PHOTO = HexFormat.of().parseHex("ffd8ffe000104a4649460001");
    private static final byte[] OTHER_PHOTO = HexFormat.of().parseHex("ffd8ffe000104a46494600ff");
    private static final String WORDS = "سقطت قذائف على السوق عند الظهر";

    @TempDir
    private Path dir;

    private RunningApi api;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException, InterruptedException {
        api = RunningApi.of(RunningApi.record(dir), "usa");
        api.as(Role.MONITOR);
    }

    @AfterEach
    void stop() {
        api.close();
        client.close();
    }

    private static String basic(String account, String password) {
        byte[] bytes = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    private static String monitor() {
        return basic("the-monitor", RunningApi.PASSWORD);
    }

    private HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return api.send(method, path, "", headers);
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = ask("GET", path, "Authorization", monitor(), "X-OpenRosa-Version", "1.0");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-OpenRosa-Version")).contains("1.0");
        assertThat(answer.headers().firstValue("Date")).isPresent();
        return answer.body();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private String path(String url) {
        return URI.create(url).getPath();
    }

    /// What a telephone makes of the form as it downloads it, by following the addresses in the lists.
    private byte[] fill(Map<String, String> answers) throws IOException, InterruptedException {
        String list = get("/openrosa/formList");
        String xml = get(path(between(list, "<downloadUrl>", "</downloadUrl>")));
        assertThat(between(list, "md5:", "<")).isEqualTo(md5(xml));
        String manifest = get(path(between(list, "<manifestUrl>", "</manifestUrl>")));
        String places = get(path(between(manifest, "<downloadUrl>", "</downloadUrl>")));
        assertThat(between(manifest, "md5:", "<")).isEqualTo(md5(places));
        Path folder = Files.createTempDirectory(dir, "device");
        return Device.load(xml, places, folder).fill(answers);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("act", "shelling");
        answers.put("weapon", "mortar");
        answers.put("by", "syrian_government");
        answers.put("against", "opposition");
        answers.put("time_kind", "about");
        answers.put("time_from", "2016-09-17T14:05:00+03:00");
        answers.put("time_to", "2016-09-17T14:20:00+03:00");
        answers.put("point", "36.2500 37.0800 400 12.5");
        answers.put("place_other", "Kafr Hamra");
        answers.put("killed_least", "2");
        answers.put("killed_most", "3");
        answers.put("injured_least", "4");
        answers.put("known_how", "seen");
        answers.put("words", WORDS);
        answers.put("language", "ar");
        return answers;
    }

    /// As ODK Collect frames it: the XML under its own name, each file under the file's.
    private HttpResponse<String> post(byte[] xml, Map<String, byte[]> files, boolean isIncomplete, String... headers)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        part(body, "xml_submission_file", "filled.xml", "text/xml", xml);
        for (var file : files.entrySet()) {
            part(body, file.getKey(), file.getKey(), "image/jpeg", file.getValue());
        }
        if (isIncomplete) {
            body.writeBytes("--border\r\nContent-Disposition: form-data; name=\"*isIncomplete*\"\r\n\r\nyes\r\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--border--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + SUBMISSION))
                .header("User-Agent", "the test")
                .header("X-OpenRosa-Version", "1.0")
                .header("Content-Type", "multipart/form-data; boundary=border")
                .headers(headers)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(byte[] xml, Map<String, byte[]> files) throws IOException, InterruptedException {
        return post(xml, files, false, "Authorization", monitor());
    }

    private static void part(ByteArrayOutputStream body, String name, String file, String type, byte[] bytes) {
        body.writeBytes(("--border\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] changed(byte[] xml, String from, String to) {
        String text = new String(xml, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static String id(byte[] xml) {
        return between(new String(xml, StandardCharsets.UTF_8), "<instanceID>", "</instanceID>");
    }

    @Test
    void whatAPhoneFillsInIsAReportWithItsStatementItsPhotoAndBothClocks() throws Exception {
        var answers = answers();
        answers.put("photo_1", "1474110300000.jpg");
        byte[] xml = fill(answers);
        var ready = ask("HEAD", SUBMISSION, "Authorization", monitor(), "X-OpenRosa-Version", "1.0");
        assertThat(ready.statusCode()).isEqualTo(204);
        assertThat(ready.headers().firstValue("Location")).contains("http://127.0.0.1:" + api.port() + SUBMISSION);
        assertThat(ready.headers().firstValue("X-OpenRosa-Accept-Content-Length"))
                .isPresent();
        var sent = post(xml, Map.of("1474110300000.jpg", PHOTO));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        try (var journal = Journal.openToRead(api.record())) {
            var form = journal.findSubmission("usa", id(xml)).orElseThrow();
            var report =
                    journal.findReport(Objects.requireNonNull(form.report())).orElseThrow();
            assertThat(report.text())
                    .startsWith("Shelling (mortar) by Syrian government against ")
                    .contains(
                            "between 17 September 2016 at 14:05 and 17 September 2016 at 14:20, Asia/Damascus time."
                                    + " Where: Kafr Hamra, 36.25000 37.08000 within 13 m. Killed: 2 to 3. Wounded: at"
                                    + " least 4. Seen by the reporter.",
                            "In the reporter's words, in Arabic: " + WORDS,
                            "File 1474110300000.jpg (image/jpeg), SHA-256 ",
                            "by the device's clock; received " + form.received())
                    .doesNotContain("telephone-of-the-test", "the-monitor");
            assertThat(form.started()).isNotNull();
            assertThat(form.device()).hasSize(10);
            var photo = form.files().getFirst();
            assertThat(journal.findFile("usa", report.id(), photo.sha256())).contains(PHOTO);
            var statement = journal.statements().getFirst();
            assertThat(journal.statements()).hasSize(1);
            assertThat(statement.quote().standsIn(report.text())).isTrue();
            assertThat(statement.quote().words()).endsWith("Seen by the reporter.");
            assertThat(statement.stance()).isEqualTo(Stance.ACCUSES);
            assertThat(statement.act()).isEqualTo(Act.SHELLING);
            assertThat(statement.means()).isEqualTo(Means.MORTAR);
            assertThat(statement.actor()).containsExactly("Syrian government");
            assertThat(statement.counts())
                    .containsExactly(new Count(CountOf.KILLED, null, 2, 3), new Count(CountOf.WOUNDED, null, 4, null));
            var site = Objects.requireNonNull(statement.place()).resolved().orElseThrow();
            assertThat(site.area().radiusMeters()).isEqualTo(12.5);
            assertThat(journal.incidents()).hasSize(1);
            assertThat(journal.findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.incident())
                            .isEqualTo(journal.incidents().getFirst().id()));
        }
        assertThat(RecordCheck.check(api.record()).faults()).isEmpty();
    }

    @Test
    void theSameAgainIsWrittenOnceAndAnotherUnderItsIdIsAConflictThatPeopleSee() throws Exception {
        byte[] xml = fill(answers());
        assertThat(post(xml, Map.of()).statusCode()).isEqualTo(201);
        long size = api.logSize();
        for (int i = 0; i < 3; i++) {
            assertThat(post(xml, Map.of()).statusCode()).isEqualTo(201);
        }
        var other = post(changed(xml, "<killed_most>3<", "<killed_most>30<"), Map.of());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("says something else", "nature=\"submit_error\"");
        assertThat(api.logSize()).isEqualTo(size);
        var seen = json(api.get(api.as(Role.VERIFIER), "/api/field/submissions"));
        assertThat(seen.path("submissions")).hasSize(1);
        assertThat(seen.path("submissions").get(0).path("incidents")).hasSize(1);
        var conflict = seen.path("conflicts").get(0);
        assertThat(conflict.path("id").asString()).isEqualTo(id(xml));
        assertThat(conflict.path("answers").path("killed_most").asString()).isEqualTo("30");
        assertThat(conflict.path("report").asString())
                .isEqualTo(seen.path("submissions").get(0).path("report").asString());
    }

    @Test
    void filesThatComeInSeveralPiecesAreOneReportWhenTheLastHasCome() throws Exception {
        var answers = answers();
        answers.put("photo_1", "one.jpg");
        answers.put("photo_2", "two.jpg");
        byte[] xml = fill(answers);
        long size = api.logSize();
        var first = post(xml, Map.of("one.jpg", PHOTO), true, "Authorization", monitor());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(post(xml, Map.of()).statusCode()).as("the second is missing").isEqualTo(400);
        assertThat(api.logSize()).isEqualTo(size);
        var last = post(xml, Map.of("two.jpg", OTHER_PHOTO));
        assertThat(last.statusCode()).as(last.body()).isEqualTo(201);
        var inOne = post(xml, Map.of("one.jpg", PHOTO, "two.jpg", OTHER_PHOTO));
        assertThat(inOne.statusCode()).as("the same, in one piece").isEqualTo(201);
        var swapped = post(xml, Map.of("one.jpg", OTHER_PHOTO, "two.jpg", OTHER_PHOTO));
        assertThat(swapped.statusCode()).as("another picture").isEqualTo(409);
        try (var journal = Journal.openToRead(api.record())) {
            assertThat(journal.recordedSubmissions()).hasSize(1);
            assertThat(journal.recordedSubmissions().getFirst().value().files()).hasSize(2);
        }
        assertThat(api.record().resolve("private/field/waiting")).isEmptyDirectory();
    }

    @Test
    void aReportOfWhatOnesOwnDidAdmitsItAndOneOfNobodyBlamesNobody() throws Exception {
        var own = answers();
        own.put("by", "coalition");
        assertThat(post(fill(own), Map.of()).statusCode()).isEqualTo(201);
        var nobody = answers();
        nobody.put("by", "unknown");
        nobody.put("known_how", "heard");
        assertThat(post(fill(nobody), Map.of()).statusCode()).isEqualTo(201);
        try (var journal = Journal.openToRead(api.record())) {
            assertThat(journal.statements())
                    .extracting(statement -> statement.stance() + " " + statement.actor())
                    .containsExactlyInAnyOrder("ADMITS [coalition led by the United States]", "STATES []");
        }
    }

    @Test
    void rolesAreHeldAgainstTheTableAndWrongPasswordsLockOut() throws Exception {
        var rights = Rights.builtIn();
        for (Role role : Role.values()) {
            if (role == Role.GUEST) {
                continue;
            }
            api.as(role);
            api.pass(Duration.ofSeconds(4));
            String authorization = basic("the-" + role.code(), RunningApi.PASSWORD);
            int reads = ask("GET", "/openrosa/formList", "Authorization", authorization)
                    .statusCode();
            int writes = ask("HEAD", SUBMISSION, "Authorization", authorization).statusCode();
            assertThat(reads).as(role.code()).isEqualTo(rights.allows(role, "field.form", Whose.OWN) ? 200 : 403);
            assertThat(writes).as(role.code()).isEqualTo(rights.allows(role, "field.submit", Whose.OWN) ? 204 : 403);
        }
        var guest = ask("GET", "/openrosa/formList");
        assertThat(guest.statusCode()).isEqualTo(401);
        assertThat(guest.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=");
        for (int i = 0; i < 5; i++) {
            assertThat(ask("GET", "/openrosa/formList", "Authorization", basic("the-liaison", "guess " + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        api.pass(Duration.ofSeconds(5));
        assertThat(ask("GET", "/openrosa/formList", "Authorization", basic("the-liaison", "another guess"))
                        .statusCode())
                .isEqualTo(429);
        byte[] xml = fill(answers());
        assertThat(post(xml, Map.of(), false, "Authorization", basic("the-observer", RunningApi.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPageSendsTheSameFormWithItsSession() throws Exception {
        byte[] xml = fill(answers());
        var login = api.as(Role.MONITOR);
        assertThat(post(xml, Map.of(), false, "Cookie", login.cookie()).statusCode())
                .as("without what only its own page knows")
                .isEqualTo(403);
        var sent = post(xml, Map.of(), false, "Cookie", login.cookie(), "Truceline-Page", login.page());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(post(xml, Map.of(), false, "Authorization", monitor(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .as("another site's form")
                .isEqualTo(403);
        var form = json(api.get(login, "/api/field/form"));
        assertThat(List.of(new String(xml, StandardCharsets.UTF_8)))
                .allMatch(text ->
                        text.contains("version=\"" + form.path("version").asString() + "\""));
    }

    @Test
    void hostileFormsAreRefusedAndNothingIsWritten() throws Exception {
        byte[] xml = fill(answers());
        long size = api.logSize();
        String id = id(xml);
        String version = between(new String(xml, StandardCharsets.UTF_8), "version=\"", "\"");
        String laughs = "<!DOCTYPE data [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var wrong = new LinkedHashMap<String, byte[]>();
        wrong.put("no XML", "not a form".getBytes(StandardCharsets.UTF_8));
        wrong.put("nothing", new byte[0]);
        wrong.put(
                "cut off",
                new String(xml, StandardCharsets.UTF_8).substring(0, 200).getBytes(StandardCharsets.UTF_8));
        wrong.put("XXE", doctype(xml, "<!DOCTYPE data [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"));
        wrong.put("outside DTD", doctype(xml, "<!DOCTYPE data SYSTEM \"http://127.0.0.1:1/a.dtd\">"));
        wrong.put("billion laughs", doctype(xml, laughs));
        wrong.put("oversized answer", changed(xml, WORDS, "x".repeat(30_000)));
        wrong.put("oversized XML", changed(xml, WORDS, "x".repeat(300_000)));
        wrong.put("too deep", changed(xml, WORDS, "<a><b><c><d><e>x</e></d></c></b></a>"));
        wrong.put("not UTF-8", changed(xml, WORDS, "\u00ff").clone());
        wrong.get("not UTF-8")[new String(wrong.get("not UTF-8"), StandardCharsets.UTF_8).indexOf('\u00ff')] =
                (byte) 0xff;
        for (String forged : List.of(
                "uuid:../../private/people.sqlite",
                "uuid:1; DROP TABLE item",
                "uuid:00000000-0000-0000-0000-00000000000",
                id.toUpperCase(java.util.Locale.ROOT),
                "",
                id + "\u202e")) {
            wrong.put("instance id " + forged, changed(xml, id, forged));
        }
        wrong.put("another form", changed(xml, "id=\"truceline-violation\"", "id=\"../secret\""));
        wrong.put("another version", changed(xml, "version=\"" + version, "version=\"0000" + version.substring(4)));
        wrong.put("a question not asked", changed(xml, "<known_how>", "<verdict>guilty</verdict><known_how>"));
        wrong.put("answered twice", changed(xml, "<known_how>", "<act>air_strike</act><known_how>"));
        wrong.put("no such act", changed(xml, "<act>shelling", "<act>genocide"));
        wrong.put("no such actor", changed(xml, "<by>syrian_government", "<by>martians"));
        wrong.put("no such point", changed(xml, "<point>36.25", "<point>136.25"));
        wrong.put("no number", changed(xml, "<killed_least>2", "<killed_least>-2"));
        wrong.put("most below least", changed(xml, "<killed_most>3", "<killed_most>1"));
        wrong.put("ends before it begins", changed(xml, "<time_to>2016", "<time_to>2015"));
        wrong.put("no time", changed(xml, "<time_to>2016-09-17", "<time_to>2016-99-17"));
        wrong.put("place that is code", changed(xml, "<place_other>", "<place>' OR 1=1</place><place_other>"));
        wrong.forEach((what, sent) -> {
            try {
                api.pass(Duration.ofSeconds(2));
                var answer = post(sent, Map.of());
                assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(400, 413);
                assertThat(answer.body())
                        .as(what)
                        .contains("nature=\"submit_error\"")
                        .doesNotContain("root:", "\tat ");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(what, e);
            }
        });
        var withFile = changed(xml, "<known_how>", "<photo_1>a.jpg</photo_1><known_how>");
        for (String name :
                List.of("../../../a.jpg", "..\\\\a.jpg", "/etc/a.jpg", ".a.jpg", "a.jpg.html", "b.jpg", "a.exe")) {
            assertThat(post(withFile, Map.of(name, PHOTO)).statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
        assertThat(post(withFile, Map.of("a.jpg", "<script>".getBytes(StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(withFile, Map.of("a.jpg", new byte[13_000_000])).statusCode())
                .isEqualTo(413);
        assertThat(post(xml, Map.of(), false, "Authorization", monitor(), "Content-Encoding", "gzip")
                        .statusCode())
                .isBetween(400, 415);
        assertThat(ask("GET", "/openrosa/formList", "Authorization", monitor(), "X-OpenRosa-Version", "2.0")
                        .statusCode())
                .isEqualTo(400);
        for (String header : List.of("Basic", "Basic !!!!", "Bearer abc", "Basic " + "A".repeat(5000), "Basic YWJj")) {
            assertThat(ask("GET", "/openrosa/formList", "Authorization", header).statusCode())
                    .as(header)
                    .isEqualTo(400);
        }
        assertThat(api.logSize()).isEqualTo(size);
        assertThat(dir.resolve("record/private/field/waiting")).doesNotExist();
        assertThat(RecordCheck.check(api.record()).faults()).isEmpty();
    }

    private static byte[] doctype(byte[] xml, String doctype) {
        return changed(changed(xml, "?>", "?>" + doctype), WORDS, "&a;");
    }
}
