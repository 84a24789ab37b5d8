// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Outbox;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.ledger.LogReader;
import org.truceline.matching.Matcher;
import org.truceline.monitor.FormReader;
import org.truceline.monitor.Monitor;
import org.truceline.node.Node;
import org.truceline.node.NodeSetup;
import org.truceline.pages.Archive;
import org.truceline.people.OpenId;
import org.truceline.people.People;
import org.truceline.people.Rights;
import org.truceline.people.Role;
import org.truceline.reading.Reader;
import org.truceline.reading.RuleReader;
import org.truceline.server.Server;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;
import tools.jackson.databind.JsonNode;

/// A record, the people of one of its members, and a server for them, on real ports and files.
public final class RunningApi implements AutoCloseable {
    static final String PASSWORD = "seven calm days in a row";
    private static final Gazetteer GAZETTEER = Gazetteer.builtIn();
    private static final Reader READER = RuleReader.with(GAZETTEER);
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Path record;
    private final String member;
    private final Agreement agreement;
    final People people;
    final Api api;
    private final Server server;
    private final Ahead clock;
    private final Size size;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Role, Login> logins = new EnumMap<>(Role.class);

    /// The machine's clock, moved on by the test.
    private static final class Ahead extends Clock {
        private volatile Duration by = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }
    }

    void pass(Duration time) {
        clock.by = clock.by.plus(time);
    }

    Instant now() {
        return clock.instant();
    }

    /// Somebody signed in.
    record Login(String cookie, String page, JsonNode session) {}

    /// How much was written, whether it is on record yet or not.
    private interface Size {
        long now() throws IOException;
    }

    private RunningApi(Member own, Ahead clock, Path folder, OpenId.@Nullable Settings openId, Size size)
            throws IOException {
        this.record = own.record();
        this.member = own.name();
        this.agreement = own.agreement();
        this.clock = clock;
        this.size = size;
        this.people = People.open(folder, clock);
        this.api = new Api(
                own,
                new Archive(terms -> agreement),
                people,
                Rights.builtIn(),
                Api.Place.LOOPBACK,
                openId == null ? null : new OpenId(openId, clock));
        this.server = Server.start(0, api);
    }

    static Monitor flow(Journal journal, Agreement agreement) {
        return new Monitor(
                journal,
                new FormReader(journal, agreement, READER),
                new Matcher(agreement.zone()),
                List.of(new Proceedings(agreement)));
    }

    static Agreement agreement() throws IOException {
        String yaml = Files.readString(terms());
        return ((TermsResult.Loaded) Terms.read(yaml, "september.yaml")).agreement();
    }

    static Path terms() {
        return Path.of("../examples/syria-2016/september.yaml");
    }

    static Path record(Path dir) throws IOException {
        Path record = dir.resolve("record");
        var file = new TermsFile("september.yaml", Files.readString(terms()));
        Journal.init(record, "api", List.of(file), Clock.systemUTC()).close();
        return record;
    }

    static RunningApi of(Path record, String member) throws IOException {
        return of(record, member, null);
    }

    /// Another member has a folder of its own for its people.
    static RunningApi of(Path record, String member, OpenId.@Nullable Settings openId) throws IOException {
        var clock = new Ahead();
        var terms = agreement();
        var own = new RecordMember(
                member,
                record,
                terms,
                GAZETTEER,
                clock,
                KeyFile.Passphrase.NONE,
                legs -> List.of(),
                journal -> flow(journal, terms));
        Path folder = record.resolveSibling("private-" + member);
        return new RunningApi(
                own,
                clock,
                folder,
                openId,
                () -> LogReader.open(record.resolve("log")).checkpoint().size());
    }

    /// At a node that runs.
    static RunningApi at(Node node, Path dir) throws IOException {
        var own = new NodeMember(node, dir, agreement(), GAZETTEER, KeyFile.Passphrase.NONE, legs -> List.of());
        return new RunningApi(own, new Ahead(), dir.resolve("private"), null, () -> written(dir));
    }

    /// The number that the member's next entry has.
    private static long written(Path dir) throws IOException {
        return ((Outbox) NodeSetup.pen(dir, KeyFile.Passphrase.NONE)).next();
    }

    int port() {
        return server.port();
    }

    String member() {
        return member;
    }

    long logSize() throws IOException {
        return size.now();
    }

    Path record() {
        return record;
    }

    /// Signs in as the one person with this role, who is made when he is first needed.
    Login as(Role role) throws IOException, InterruptedException {
        var known = logins.get(role);
        if (known == null) {
            String name = "the-" + role.code();
            people.accounts().add(name, role);
            people.accounts().setPassword(people.accounts().link(name), PASSWORD);
            known = signIn(name);
            logins.put(role, known);
        }
        return known;
    }

    /// Forgets a login whose session was ended.
    void forget(Role role) throws IOException, InterruptedException {
        logins.put(role, signIn("the-" + role.code()));
    }

    Login signIn(String account) throws IOException, InterruptedException {
        pass(Duration.ofSeconds(2)); // Attempts from one address are limited.
        var body = Json.object().put("account", account).put("password", PASSWORD);
        var answer = send("POST", "/api/session", Json.line(body), "Content-Type", "application/json");
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var session = json(answer);
        return new Login(cookie, session.path("page_token").asString(), session);
    }

    /// What somebody signed in sends with a request.
    static String[] headers(Login login) {
        return new String[] {
            "Cookie",
            login.cookie(),
            "Truceline-Page",
            login.page(),
            "Idempotency-Key",
            "key-" + KEYS.incrementAndGet() + "-of-the-test",
            "Content-Type",
            "application/json"
        };
    }

    HttpResponse<String> get(Login login, String path) throws IOException, InterruptedException {
        return send("GET", path, "", "Cookie", login.cookie());
    }

    HttpResponse<String> post(Login login, String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, headers(login));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("User-Agent", "the test")
                .method(method, publisher);
        var all = new ArrayList<>(List.of(headers));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// The status of an answer that need not end.
    int status(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("User-Agent", "the test")
                .headers(headers)
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
        people.close();
        client.close();
    }
}
