// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.people.Role;
import org.truceline.people.Whose;

/// The pages of cases and of the hotline show to each role what the table of rights lets it see, and no form that the
/// table would refuse to it.
class DesksByRoleTest {
    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        Path record = RunningApi.record(dir);
        Fixture.fill(record);
        api = RunningApi.of(record, Fixture.OWN);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private HttpResponse<String> page(Role role, String path) throws IOException, InterruptedException {
        return role == Role.GUEST
                ? api.send("GET", path, "", "Accept-Language", "en")
                : api.get(api.as(role), path + "?lang=en");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleSeesWhatTheTableLetsItSee(Role role) throws Exception {
        var rights = org.truceline.people.Rights.builtIn();
        assertThat(page(role, "/cases").statusCode())
                .isEqualTo(expected(role, rights.allows(role, "case.list", Whose.OWN)));
        assertThat(page(role, "/cases/" + Fixture.OTHER_CASE).statusCode())
                .isEqualTo(expected(role, rights.allows(role, "case.show", Whose.OWN)));
        assertThat(page(role, "/hotline").statusCode())
                .isEqualTo(expected(role, rights.allows(role, "call.list", Whose.OWN)));
        assertThat(page(role, "/hotline/" + Fixture.OWN_CALL).statusCode())
                .isEqualTo(expected(role, rights.allows(role, "call.show", Whose.OWN)));
    }

    private static int expected(Role role, boolean may) {
        return may ? 200 : role == Role.GUEST ? 401 : 403;
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "GUEST")
    void eachRoleFindsTheFormsThatTheTableLetsItSend(Role role) throws Exception {
        var rights = org.truceline.people.Rights.builtIn();
        String inbox = page(role, "/cases").body();
        assertThat(inbox.contains("data-path=\"/api/cases\"")).isEqualTo(rights.allows(role, "case.raise", Whose.OWN));
        assertThat(inbox.contains("data-path=\"/api/channels/bilateral/suspend\""))
                .isEqualTo(rights.allows(role, "channel.suspend", Whose.OWN));
        String other = page(role, "/cases/" + Fixture.OTHER_CASE).body();
        for (String step : new String[] {"acknowledge", "ask", "answer", "assess", "try", "remedy"}) {
            assertThat(other.contains("data-path=\"/api/cases/" + Fixture.OTHER_CASE + "/" + step + "\""))
                    .as(step)
                    .isEqualTo(rights.allows(role, "case." + step, Whose.OWN));
        }
        if (rights.allows(role, "call.list", Whose.OWN)) {
            assertThat(page(role, "/hotline").body().contains("data-path=\"/api/calls\""))
                    .isEqualTo(rights.allows(role, "call.log", Whose.OWN));
        }
    }

    @Test
    void whatWasSaidInACallIsOnNoPage() throws Exception {
        var page = page(Role.MONITOR, "/hotline/" + Fixture.OWN_CALL);
        assertThat(page.body()).contains(Fixture.OWN_CALL).doesNotContain("shells fell");
        assertThat(page(Role.MONITOR, "/hotline").body()).contains("shelling").doesNotContain("shells fell");
    }

    @Test
    void whatIsNoCaseAndNoNumberIsNotThere() throws Exception {
        assertThat(page(Role.HEAD, "/cases/no-such-case").statusCode()).isEqualTo(404);
        assertThat(page(Role.HEAD, "/hotline/0917-AAAA-A").statusCode()).isEqualTo(404);
    }

    @Test
    void aStepThatWasTakenIsOnThePageAtOnceAndItsFormIsGone() throws Exception {
        String path = "/cases/" + Fixture.OTHER_CASE;
        String form = "data-path=\"/api" + path + "/acknowledge\"";
        assertThat(page(Role.LIAISON, path).body()).contains(form);
        var said = api.post(
                api.as(Role.LIAISON),
                "/api" + path + "/acknowledge",
                "{\"channel\": \"bilateral\", \"words\": \"It is here, <b>thanks</b>.\"}");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        assertThat(page(Role.LIAISON, path).body())
                .doesNotContain(form)
                .contains("It is here, &lt;b&gt;thanks&lt;/b&gt;.");
    }
}
