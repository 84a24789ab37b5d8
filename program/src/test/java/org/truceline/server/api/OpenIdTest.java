// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truceline.people.OpenId;
import org.truceline.people.Role;

/// Signing in through a provider of OpenID Connect that runs here, by the whole way that a browser goes.
class OpenIdTest {
    private Provider provider;
    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path dir) throws Exception {
        provider = new Provider();
        var settings = new OpenId.Settings(
                provider.issuer(),
                Provider.CLIENT,
                Provider.SECRET,
                URI.create("http://127.0.0.1:1/api/openid/return")); // Followed by hand below.
        api = RunningApi.of(RunningApi.record(dir), "usa", settings);
        api.people.accounts().add("olga", Role.VERIFIER);
        api.people.accounts().bind("olga", provider.issuer().toString(), Provider.SUBJECT);
    }

    @AfterEach
    void stop() {
        api.close();
        provider.close();
    }

    @Test
    void whoTheProviderVouchesForIsSignedInAsHisAccount() throws Exception {
        var answer = signIn();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("truceline_session="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        assertThat(api.send("GET", "/api/session", "", "Cookie", cookie).body())
                .contains("\"account\":\"olga\"", "\"role\":\"verifier\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.Lie.class,
            names = {"NONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotTheProvidersWordForUsNowOpensNothing(Provider.Lie lie) throws Exception {
        provider.tell(lie);
        var answer = signIn();
        assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("truceline_session="));
    }

    @Test
    void anotherBrowserCannotEndWhatThisOneBegan() throws Exception {
        String back = provider.follow(begin().headers().firstValue("Location").orElseThrow());
        var answer = api.send("GET", back, "", "Cookie", "truceline_openid=another");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        var begun = begin();
        String back = provider.follow(begun.headers().firstValue("Location").orElseThrow());
        assertThat(api.send("GET", back, "", "Cookie", state(begun)).statusCode())
                .isEqualTo(200);
        assertThat(api.send("GET", back, "", "Cookie", state(begun)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoHasNoAccountOrADisabledOneStaysOut() throws Exception {
        api.people.accounts().disable("olga");
        assertThat(signIn().statusCode()).isEqualTo(401);
    }

    private java.net.http.HttpResponse<String> begin() throws IOException, InterruptedException {
        var begun = api.send("GET", "/api/openid", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        return begun;
    }

    private java.net.http.HttpResponse<String> signIn() throws IOException, InterruptedException {
        var begun = begin();
        String back = provider.follow(begun.headers().firstValue("Location").orElseThrow());
        return api.send("GET", back, "", "Cookie", state(begun));
    }

    private static String state(java.net.http.HttpResponse<String> begun) {
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        return cookie.split(";", 2)[0];
    }
}
