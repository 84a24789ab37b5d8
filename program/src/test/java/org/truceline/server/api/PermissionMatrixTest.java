// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.server.api.Fixture.body;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.people.Rights;
import org.truceline.people.Role;
import org.truceline.people.Whose;
import org.truceline.server.api.OpenApi.Operation;
import org.truceline.server.api.RunningApi.Login;

/// Every endpoint, by every role, about what is this member's and another's, and with a session of another member's
/// people: allowed exactly as the table says. The endpoints are those of the description, the expectations those of the
/// table; one that is missing in either fails. So where the record lies here, and so at nodes of the two members' own.
@ParameterizedClass
@EnumSource
class PermissionMatrixTest {
    /// Where the people of a member write.
    enum Place {
        RECORD,
        NODE
    }

    /// Values of query parameters that an operation needs.
    private static final Map<String, String> QUERIES = Map.of("place.find", "?q=Aleppo");

    private final Place place;
    private @Nullable RunningNodes nodes;
    private RunningApi api;
    private RunningApi elsewhere;
    private final Rights rights = Rights.builtIn();
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    PermissionMatrixTest(Place place) {
        this.place = place;
    }

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        if (place == Place.RECORD) {
            Path record = RunningApi.record(dir);
            Fixture.fill(record);
            api = RunningApi.of(record, Fixture.OWN);
            elsewhere = RunningApi.of(record, Fixture.OTHER);
        } else {
            var running = new RunningNodes(dir);
            nodes = running;
            api = RunningApi.at(running.node(Fixture.OWN), running.dir(Fixture.OWN));
            elsewhere = RunningApi.at(running.node(Fixture.OTHER), running.dir(Fixture.OTHER));
        }
        api.people.accounts().add("the-door", Role.OBSERVER);
        api.people.accounts().setPassword(api.people.accounts().link("the-door"), RunningApi.PASSWORD);
    }

    @AfterEach
    void stop() {
        api.close();
        elsewhere.close();
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    void tableDescriptionAndHandlersNameTheSameDeeds() {
        Set<String> described =
                api.api.description().operations().stream().map(Operation::id).collect(Collectors.toSet());
        Set<String> inTable =
                rights.rows().keySet().stream().map(Rights.Row::deed).collect(Collectors.toSet());
        assertThat(api.api.endpoints()).isEqualTo(described);
        described.add("field.submit"); // Described by OpenRosa: FieldCaptureTest asks it of every role.
        assertThat(inTable).isEqualTo(described);
        assertThat(rights.rows()).hasSize(2 * described.size());
    }

    @Test
    void everyEndpointByEveryRoleAboutOwnAndOther() throws Exception {
        for (var operation : api.api.description().operations()) {
            for (var role : Role.values()) {
                check(operation, role, Whose.OWN);
                if (canBeOther(operation)) {
                    check(operation, role, Whose.OTHER);
                } else {
                    assertThat(rights.allows(role, operation.id(), Whose.OTHER))
                            .as("nothing of another's is in reach of %s", operation.id())
                            .isFalse();
                }
            }
        }
        assertThat(wrong).as("of %d requests", asked).isEmpty();
        assertThat(asked).isGreaterThan(2 * 8 * 30);
    }

    @Test
    void noSessionOfAnotherMembersPeopleOpensAnything() throws Exception {
        long size = api.logSize();
        for (var role : Role.values()) {
            if (role == Role.GUEST) {
                continue;
            }
            var login = elsewhere.as(role);
            for (var operation : api.api.description().operations()) {
                boolean isOpen = rights.allows(Role.GUEST, operation.id(), Whose.OWN);
                if (!isOpen) {
                    int status = ask(operation, login, Whose.OWN);
                    if (status != 401) {
                        wrong.add(operation.id() + " by " + role + " of another member: " + status);
                    }
                }
            }
        }
        assertThat(wrong).as("of %d requests", asked).isEmpty();
        assertThat(api.logSize()).isEqualTo(size);
    }

    private void check(Operation operation, Role role, Whose whose) throws Exception {
        boolean expected = rights.allows(role, operation.id(), whose);
        long size = api.logSize();
        Optional<Login> login = role == Role.GUEST ? Optional.empty() : Optional.of(api.as(role));
        int status = ask(operation, login.orElse(null), whose);
        boolean isRefused = status == 401 || status == 403;
        // What gets in without having signed in refuses in its own words.
        boolean isEntry =
                operation.id().equals("session.start") || operation.id().equals("password.set");
        boolean isAsExpected = isEntry
                ? expected
                : expected ? !isRefused && status != 400 && status < 500 : status == (role == Role.GUEST ? 401 : 403);
        if (!isAsExpected) {
            wrong.add("%s by %s, %s: expected %s, got %d".formatted(operation.id(), role, whose, expected, status));
        }
        if (!expected) {
            assertThat(api.logSize()).as(operation.id()).isEqualTo(size);
        }
        if (expected && Set.of("session.end", "session.cut").contains(operation.id())) {
            api.forget(role);
        }
    }

    private boolean canBeOther(Operation operation) {
        boolean isWrittenInAName = operation.writes()
                && Set.of("case", "note", "channel", "call", "notice")
                        .contains(operation.id().split("\\.", 2)[0]);
        return isWrittenInAName
                || Set.of("case.show", "call.show", "notice.show", "notice.open", "session.list", "session.cut")
                        .contains(operation.id());
    }

    private int ask(Operation operation, @Nullable Login login, Whose whose) throws IOException, InterruptedException {
        asked++;
        api.pass(java.time.Duration.ofSeconds(2)); // Nobody writes so much at once.
        String path = path(operation, login, whose);
        String body = "";
        if (api.api.description().takesBody(operation)) {
            body = body(operation.id(), asked);
            if (whose == Whose.OTHER
                    && !operation.id().equals("notice.open")
                    && operation.id().matches("(case|note|channel|call|notice)\\..*")) {
                body = body.replaceFirst(
                        "\\{", "{\"from\": \"" + Fixture.OTHER + "\"" + (body.equals("{}") ? "" : ", "));
            }
        }
        String[] headers =
                login == null ? new String[] {"Content-Type", "application/json"} : RunningApi.headers(login);
        if (operation.id().equals("event.follow")) {
            return api.status(path, headers);
        }
        var answer = api.send(operation.method(), path, body, headers);
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var tree = type.endsWith("json")
                ? Optional.of(RunningApi.json(answer))
                : Optional.<tools.jackson.databind.JsonNode>empty();
        api.api
                .description()
                .answerFault(operation, answer.statusCode(), type, tree)
                .ifPresent(fault -> wrong.add(operation.id() + " answers not as described: " + fault));
        return answer.statusCode();
    }

    private String path(Operation operation, @Nullable Login login, Whose whose)
            throws IOException, InterruptedException {
        boolean isOther = whose == Whose.OTHER;
        boolean isRead = !operation.writes() || operation.id().equals("notice.open");
        String session = operation.id().equals("session.cut")
                ? isOther
                        ? strangers()
                        : login == null ? "s-none" : login.session().path("id").asString()
                : "s-none";
        if (operation.id().equals("people.disable") || operation.id().equals("people.link")) {
            api.people.accounts().add("made-" + asked, Role.OBSERVER);
        }
        var values = Map.ofEntries(
                Map.entry("{case}", isOther && isRead ? Fixture.OTHER_CASE : Fixture.OWN_CASE),
                Map.entry("{call}", isOther && isRead ? Fixture.OTHER_CALL : Fixture.OWN_CALL),
                Map.entry("{notice}", isOther && isRead ? Fixture.OTHER_NOTICE : Fixture.OWN_NOTICE),
                Map.entry("{channel}", "bilateral"),
                Map.entry("{note}", "note-" + Fixture.OTHER_CASE),
                Map.entry("{session}", session),
                Map.entry("{account}", "made-" + asked),
                Map.entry("{entry}", "999999"),
                Map.entry("{day}", "2016-09-17"));
        String path = operation.path();
        for (var value : values.entrySet()) {
            path = path.replace(value.getKey(), URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8));
        }
        if (operation.id().equals("session.list") && isOther) {
            return path + "?of=everybody";
        }
        assertThat(path).as("the test knows no value for a part of the path").doesNotContain("{");
        return path + QUERIES.getOrDefault(operation.id(), "");
    }

    /// A session of somebody else of this member.
    private String strangers() throws IOException, InterruptedException {
        String name = "stranger-" + asked;
        api.people.accounts().add(name, Role.OBSERVER);
        api.people.accounts().setPassword(api.people.accounts().link(name), RunningApi.PASSWORD);
        return Objects.requireNonNull(api.signIn(name).session().path("id").asString());
    }
}
