// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.RecordCheck;
import org.truceline.people.Role;
import org.truceline.server.api.RunningApi.Login;

/// Requests that nobody honest sends, with the rights of a head where they need any: each is refused, and nothing is
/// written. They go over the line byte by byte, so that no library tidies them up.
class HostileRequestsTest {
    private static final int AT_LEAST = 200;
    private static final int PATIENCE_MILLIS = 4_000;
    private static final AtomicInteger KEYS = new AtomicInteger();

    /// Names that mean something to a database, a shell, a file system, a log, a template or a terminal.
    private static final List<String> NAMES = List.of(
            "' OR '1'='1",
            "x'; DROP TABLE account;--",
            "1 UNION SELECT password FROM account",
            "\\\"; DELETE FROM audit; --",
            "$(reboot)",
            "`id`",
            "a|cat /etc/passwd",
            "a;ls",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "a\\u0000b",
            "a\\r\\nSet-Cookie: x=y",
            "../../private/people.sqlite",
            "..\\\\..\\\\private",
            "/etc/passwd",
            "%2e%2e%2f",
            ".hidden",
            "-rf",
            "a b",
            "",
            "\\u202Egnp.exe",
            "\\u001b[2J",
            "con\\u200Btrol",
            "\\ud83d\\ude00");

    private static final List<String> TARGETS = List.of(
            "/log/../private/people.sqlite",
            "/log/..%2fprivate%2fpeople.sqlite",
            "/log/%2e%2e/private/people.sqlite",
            "/log/%252e%252e/private/people.sqlite",
            "/log/..%5cprivate%5cpeople.sqlite",
            "/log/....//private/people.sqlite",
            "/log/tile/../../private/log.key",
            "/log/./../content/000",
            "/log//etc/passwd",
            "/log/%00/checkpoint",
            "/log/checkpoint%00.txt",
            "/log/checkpoint/../../content/000",
            "/../../../../etc/passwd",
            "//etc/passwd",
            "/api/../private/people.sqlite",
            "/api/cases/..",
            "/api/cases/%2e%2e%2fpeople",
            "/api/cases/..;/people",
            "/api/calls/%c0%ae%c0%ae",
            "/api/days/..%2f..%2fprivate",
            "/days/..%2f..%2findex",
            "/api/cases/a%0d%0aX-Evil:1",
            "/private/people.sqlite",
            "/content/000",
            "/index/index.sqlite",
            "/api/entries?from=1&from=2",
            "/api/entries?from=-1",
            "/api/entries?from=99999999999999999999999",
            "/api/entries?from=1%20OR%201=1",
            "/api/entries?size=10",
            "/api/audit?after=1e3",
            "/api/sessions?of=%27OR%201",
            "/api/status?at=2016-99-99T00:00:00Z",
            "/api/status?at=yesterday",
            "/?at=yesterday",
            "/?at=-999999999-01-01T00:00:00Z",
            "/terms?at=%2B999999999-12-31T23:59:59Z",
            "/record/content?entries=1,2,drop",
            "/record/content?entries=99999999999999999999",
            "/api/places?q=",
            "/api/places",
            "/api/places?q=%00Homs",
            "/api/places?q=" + "a".repeat(3000));

    private RunningApi api;
    private RunningApi elsewhere;
    private Login head;
    private final List<String> wrong = new ArrayList<>();
    private int sent;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException, InterruptedException {
        Path record = RunningApi.record(dir);
        Fixture.fill(record);
        api = RunningApi.of(record, Fixture.OWN);
        elsewhere = RunningApi.of(record, Fixture.OTHER);
        head = api.as(Role.HEAD);
    }

    @AfterEach
    void stop() {
        api.close();
        elsewhere.close();
    }

    @Test
    void allAreRefusedAndNothingIsWritten() throws Exception {
        long size = api.logSize();
        namesThatAreCode();
        pathsThatClimb();
        tooLarge();
        malformed();
        duplicatedKeysAndHugeNumbers();
        wrongContentTypes();
        forged();
        headerTricks();
        assertThat(wrong).as("of %d requests", sent).isEmpty();
        assertThat(sent).isGreaterThanOrEqualTo(AT_LEAST);
        assertThat(api.logSize()).isEqualTo(size);
        assertThat(api.people.accounts().list()).extracting("name").containsExactly("the-head");
        assertThat(RecordCheck.check(api.record()).faults()).isEmpty();
        assertThat(api.people.audit().findFault()).isEmpty();
    }

    @Test
    void whatIsReplayedDoesNothing() throws Exception {
        var headers = RunningApi.headers(head);
        String call = Fixture.body("call.log", 1);
        assertThat(api.send("POST", "/api/calls", call, headers).statusCode()).isEqualTo(201);
        long size = api.logSize();
        for (int i = 0; i < 5; i++) {
            assertThat(api.send("POST", "/api/calls", call, headers).statusCode())
                    .isEqualTo(409);
        }
        assertThat(api.send("POST", "/api/cases", Fixture.body("case.raise", 1), headers)
                        .statusCode())
                .as("the key of another request")
                .isEqualTo(409);
        assertThat(api.send("DELETE", "/api/session", "", RunningApi.headers(head))
                        .statusCode())
                .isEqualTo(204);
        assertThat(api.post(head, "/api/calls", call).statusCode())
                .as("after signing out")
                .isEqualTo(401);
        assertThat(api.logSize()).isEqualTo(size);
    }

    private void namesThatAreCode() throws IOException {
        for (String name : NAMES) {
            post(
                    "/api/cases",
                    "{\"case\":\"" + name + "\",\"channel\":\"bilateral\",\"to\":\"russia\",\"words\":\"w\"}");
            post("/api/cases", "{\"case\":\"c1\",\"channel\":\"" + name + "\",\"to\":\"russia\",\"words\":\"w\"}");
            post("/api/people", "{\"account\":\"" + name + "\",\"role\":\"observer\"}");
        }
    }

    private void pathsThatClimb() throws IOException {
        for (String target : TARGETS) {
            raw("GET " + target, request("GET", target, "", signedIn()));
        }
    }

    private void tooLarge() throws IOException {
        String words = "w".repeat(20_001);
        post("/api/cases", "{\"case\":\"c1\",\"channel\":\"bilateral\",\"to\":\"russia\",\"words\":\"" + words + "\"}");
        post(
                "/api/cases",
                "{\"case\":\"" + "c".repeat(65) + "\",\"channel\":\"bilateral\",\"to\":\"russia\",\"words\":\"w\"}");
        post("/api/cases", "x".repeat(300_000));
        post("/api/cases", "[".repeat(10_000));
        post("/api/cases", "{\"a\":".repeat(5_000));
        post("/api/cases", "{\"" + "k".repeat(5_000) + "\":1}");
        String ids = "\"a\",".repeat(201) + "\"b\"";
        post(
                "/api/cases",
                "{\"case\":\"c1\",\"channel\":\"bilateral\",\"to\":\"russia\",\"words\":\"w\",\"clauses\":[" + ids
                        + "]}");
        raw(
                "a length that is a lie",
                request(
                        "POST",
                        "/api/cases",
                        "",
                        signedIn() + "Content-Type: application/json\r\nContent-Length: 99999999999\r\n"));
        raw("a long header", request("GET", "/api/cases", "", signedIn() + "X: " + "y".repeat(40_000) + "\r\n"));
        raw(
                "many headers",
                request("GET", "/api/cases", "", signedIn() + "X: yyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".repeat(2_000)));
        raw("a long target", request("GET", "/api/cases/" + "c".repeat(20_000), "", signedIn()));
        raw(
                "a long cookie",
                request("GET", "/api/cases", "", "Cookie: truceline_session=" + "a".repeat(5_000) + "\r\n"));
    }

    private void malformed() throws IOException {
        String good = Fixture.body("case.raise", 1);
        for (String body : List.of(
                good.substring(0, good.length() - 1),
                good + good,
                good + " x",
                "\uFEFF" + good,
                "// words\n" + good,
                good.replace('"', '\''),
                good.replace("}", ",}"),
                "null",
                "[]",
                "\"text\"",
                "{}",
                "",
                " ",
                good.replace("as was", "as\u0007was"),
                good.replace("as was", "as\\u0000was"),
                good.replace("as was", "as\\ud800was"),
                good.replace("as was", "as\\uFFFEwas"),
                good.replace("}", ", \"role\": \"head\"}"),
                good.replace("}", ", \"__proto__\": {}}"),
                good.replace("}", ", \"id\": \"chosen\"}"),
                good.replace("}", ", \"at\": \"2016-01-01T00:00:00Z\"}"),
                good.replace("}", ", \"by\": \"another\"}"),
                good.replace("}", ", \"from\": \"russia\"}"),
                good.replace("}", ", \"from\": \"host\"}"),
                good.replace("}", ", \"from\": [\"usa\"]}"))) {
            post("/api/cases", body);
        }
        raw("UTF-16", json("/api/cases", good.getBytes(StandardCharsets.UTF_16)));
        raw("UTF-32", json("/api/cases", good.getBytes(java.nio.charset.Charset.forName("UTF-32"))));
        raw(
                "not UTF-8",
                json("/api/cases", good.replace("as was", "as\u00FFwas").getBytes(StandardCharsets.ISO_8859_1)));
        raw(
                "an overlong slash",
                json("/api/cases", good.replace("as was", "as\u00C0\u00AFwas").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void duplicatedKeysAndHugeNumbers() throws IOException {
        String good = Fixture.body("case.raise", 1);
        post("/api/cases", good.replace("}", ", \"case\": \"c2\"}"));
        post("/api/cases", good.replace("}", ", \"words\": \"others\"}"));
        post("/api/cases", good.replace("}", ", \"from\": \"usa\", \"from\": \"russia\"}"));
        post("/api/cases", good.replace("}", ", \"\\u0063ase\": \"c2\"}"));
        post("/api/session", "{\"account\":\"the-head\",\"account\":\"x\",\"password\":\"p\"}");
        post(
                "/api/calls",
                Fixture.body("call.log", 1).replace("}", ", \"facts\": {\"what\": \"a\", \"what\": \"b\"}}"));
        for (String count : List.of(
                "1e400",
                "99999999999999999999",
                "9".repeat(30),
                "9".repeat(5_000),
                "-1",
                "0",
                "1.5",
                "100001",
                "2147483648",
                "1e9",
                "-0",
                "0x10",
                "01",
                "+1",
                "NaN",
                "Infinity",
                "\"1\"",
                "true",
                "null",
                "[1]",
                "{}")) {
            post("/api/cases", good.replace("}", ", \"count\": " + count + "}"));
        }
    }

    private void wrongContentTypes() throws IOException {
        String good = Fixture.body("case.raise", 1);
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/html",
                "application/xml",
                "application/json; charset=utf-16",
                "application/json, text/plain",
                "application/jsonx",
                "json",
                "application/*",
                "text/json")) {
            raw(type, request("POST", "/api/cases", good, change() + "Content-Type: " + type + "\r\n"));
        }
        raw("no type", request("POST", "/api/cases", good, change()));
        raw(
                "gzip",
                request(
                        "POST",
                        "/api/cases",
                        good,
                        change() + "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"));
        raw(
                "br",
                request(
                        "POST",
                        "/api/cases",
                        good,
                        change() + "Content-Type: application/json\r\nContent-Encoding: br\r\n"));
    }

    private void forged() throws Exception {
        String good = Fixture.body("case.raise", 1);
        String type = "Content-Type: application/json\r\n";
        String key = "Idempotency-Key: forged-key-1\r\n";
        String page = "Truceline-Page: " + head.page() + "\r\n";
        String cookie = "Cookie: " + head.cookie() + "\r\n";
        var other = elsewhere.as(Role.HEAD);
        for (String headers : List.of(
                key + page,
                cookie + key,
                cookie + page,
                cookie + page + "Idempotency-Key: short\r\n",
                cookie + page + "Idempotency-Key: a b c d e f g h\r\n",
                cookie + key + "Truceline-Page: " + "0".repeat(64) + "\r\n",
                cookie + key + "Truceline-Page: " + other.page() + "\r\n",
                "Cookie: " + other.cookie() + "\r\nTruceline-Page: " + other.page() + "\r\n" + key,
                "Cookie: truceline_session=" + "A".repeat(43) + "\r\n" + key + page,
                "Cookie: truceline_session=\r\n" + key + page,
                "Cookie: truceline_session=' OR 1=1 --\r\n" + key + page,
                "Cookie: truceline_session=" + head.session().path("id").asString() + "\r\n" + key + page,
                "Authorization: Basic aGVhZDpoZWFk\r\n",
                "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJoZWFkIn0.\r\n",
                "X-Forwarded-User: the-head\r\n",
                cookie + key + page + "Origin: https://example.org\r\n",
                cookie + key + page + "Origin: null\r\n",
                cookie + key + page + "Origin: http://127.0.0.1:1\r\n",
                cookie + key + page + "Sec-Fetch-Site: cross-site\r\n",
                cookie + key + page + "Sec-Fetch-Site: same-site\r\n",
                cookie + key + page + "Sec-Fetch-Site: none\r\n")) {
            raw(headers, request("POST", "/api/cases", good, headers + type));
        }
        raw(
                "another name for this machine",
                request("GET", "/api/cases", "", signedIn()).replace("Host: 127.0.0.1", "Host: evil.example"));
        raw(
                "a name that begins like it",
                request("GET", "/api/cases", "", signedIn())
                        .replace("Host: 127.0.0.1", "Host: 127.0.0.1.evil.example"));
        raw(
                "a guessed link",
                request(
                        "POST",
                        "/api/password",
                        "{\"link\":\"" + "A".repeat(43) + "\",\"password\":\"" + RunningApi.PASSWORD + "\"}",
                        type));
        raw("a provider's answer that nobody asked for", request("GET", "/api/openid/return?code=x&state=y", "", ""));
        // The one who has the cookie and sits elsewhere: the session is over for both.
        raw(
                "a stolen session",
                request("POST", "/api/cases", good, change() + type)
                        .replace("User-Agent: the test", "User-Agent: thief"));
        raw("and its owner after that", request("POST", "/api/cases", good, change() + type));
        api.forget(Role.HEAD);
        head = api.as(Role.HEAD);
    }

    private void headerTricks() throws IOException {
        String good = Fixture.body("case.raise", 1);
        String host = "Host: 127.0.0.1\r\nUser-Agent: the test\r\nConnection: close\r\n";
        String json = change() + "Content-Type: application/json\r\n";
        String length = "Content-Length: " + good.length() + "\r\n";
        String line = "POST /api/cases HTTP/1.1\r\n";
        for (String request : List.of(
                line + host + json + length + "Content-Length: 5\r\n\r\n" + good,
                line + host + json + "Content-Length: -1\r\n\r\n" + good,
                line + host + json + "Content-Length: 1x\r\n\r\n" + good,
                line + host + json + length + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                line + host + json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + good + "\r\n0\r\n\r\n",
                line + host + json + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                line + host + json + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                line + host + json + "X: a\r\n folded\r\n" + length.replace("Length", "Length ") + "\r\n" + good,
                line + json + length + "\r\n" + good,
                line + host + "Host: evil.example\r\n" + json + length + "\r\n" + good,
                line + host.replace("127.0.0.1", "127.0.0.1@evil.example") + json + length + "\r\n" + good,
                "POST http://evil.example/api/cases HTTP/1.1\r\n" + host + json + length + "\r\n" + good,
                "POST /api/cases HTTP/9.9\r\n" + host + json + length + "\r\n" + good,
                "POST /api/cases\r\n\r\n",
                "PO ST /api/cases HTTP/1.1\r\n" + host + "\r\n",
                "post /api/cases HTTP/1.1\r\n" + host + json + length + "\r\n" + good,
                "PATCH /api/cases HTTP/1.1\r\n" + host + json + length + "\r\n" + good,
                "TRACE /api/cases HTTP/1.1\r\n" + host + signedIn() + "\r\n",
                "CONNECT 127.0.0.1:22 HTTP/1.1\r\n" + host + "\r\n",
                "OPTIONS /api/cases HTTP/1.1\r\n" + host
                        + "Origin: https://example.org\r\nAccess-Control-Request-Method: POST\r\n\r\n",
                "GET /api/cases HTTP/1.1\r\n" + host + "X-HTTP-Method-Override: POST\r\n\r\n",
                "GET /api/cases HTTP/1.1\r\n" + host + "Cookie: truceline_session=a; truceline_session=b\r\n\r\n",
                "GET /api/people HTTP/1.1\r\n" + host + "X-Original-URL: /api/openapi.json\r\n\r\n",
                "DELETE /api/cases/case-own HTTP/1.1\r\n" + host + json + "\r\n",
                "PUT /log/checkpoint HTTP/1.1\r\n" + host + json + length + "\r\n" + good,
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
            raw(request.lines().findFirst().orElse(""), request);
        }
    }

    private String signedIn() {
        return "Cookie: " + head.cookie() + "\r\n";
    }

    /// What a change carries that is not refused for want of it.
    private String change() {
        return signedIn() + "Truceline-Page: " + head.page() + "\r\nIdempotency-Key: hostile-" + KEYS.incrementAndGet()
                + "\r\n";
    }

    private void post(String path, String body) throws IOException {
        raw(body, json(path, body.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] json(String path, byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: the test\r\nConnection: close\r\n"
                + change() + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(body);
        return out.toByteArray();
    }

    private static String request(String method, String target, String body, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: the test\r\nConnection: close\r\n"
                + headers
                + (body.isEmpty() ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                + "\r\n" + body;
    }

    private void raw(String what, String request) throws IOException {
        raw(what, request.getBytes(StandardCharsets.UTF_8));
    }

    private void raw(String what, byte[] request) throws IOException {
        sent++;
        api.pass(java.time.Duration.ofMillis(200)); // The guard's limits are another test's.
        String answer = answer(request);
        String status = answer.isEmpty() ? "" : answer.split(" ", 3)[1];
        boolean isRefused = status.startsWith("4") || List.of("", "501", "505").contains(status);
        if (!isRefused || status.equals("429")) {
            wrong.add(what.substring(0, Math.min(120, what.length())) + " -> "
                    + answer.lines().findFirst().orElse(""));
        }
        if (answer.contains("Exception") || answer.contains(Objects.toString(api.record()))) {
            wrong.add(what + " is told of the insides");
        }
    }

    /// The whole answer; empty when the line was cut without one. To a request that promises more than it sends there
    /// is one when its end comes.
    private String answer(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // The server closed the line while it was still being sent to; what it said before that counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
