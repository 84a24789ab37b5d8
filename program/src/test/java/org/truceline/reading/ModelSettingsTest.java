// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that reports do not leave the machine unless somebody says so, and that a key is in no message.
class ModelSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "http://127.8.9.1",
                "http://localhost:1234/v1",
                "http://LOCALHOST",
                "http://[::1]:8080/"
            })
    void this_machine_needs_no_leave(String url) {
        assertThat(ModelSettings.of(url, "m", null, false).isLocal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.4:8080",
                "https://models.example",
                "http://127.0.0.1.example:80",
                "http://localhost.example",
                "http://0.0.0.0:80",
                "http://[::2]:80",
                "http://10.127.0.0"
            })
    void another_machine_needs_leave(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.of(url, "m", null, false))
                .withMessageContaining("not this machine");
        assertThat(ModelSettings.of(url, "m", null, true).isLocal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "here",
                "file:///etc/hosts",
                "http://",
                "http://user:pw@127.0.0.1",
                "http://127.0.0.1/?q=1",
                "h p"
            })
    void what_is_no_address_is_told_with_one_that_is(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.of(url, "m", null, true))
                .withMessageContaining("expected an address like http://");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:80, http://127.0.0.1:80/v1/chat/completions",
        "http://127.0.0.1:80/, http://127.0.0.1:80/v1/chat/completions",
        "http://127.0.0.1:80/v1, http://127.0.0.1:80/v1/chat/completions",
        "http://127.0.0.1:80/v1/, http://127.0.0.1:80/v1/chat/completions",
        "http://127.0.0.1:80/llm, http://127.0.0.1:80/llm/v1/chat/completions",
    })
    void the_address_may_name_the_version_or_not(String url, String endpoint) {
        assertThat(ModelSettings.of(url, "m", null, false).endpoint()).hasToString(endpoint);
    }

    @Test
    void a_key_is_in_no_message_and_an_open_way_to_another_machine_is_told() {
        var far = ModelSettings.of("http://models.example", "m", "secret-1", true);
        assertThat(far.toString()).doesNotContain("secret-1");
        var rules = RuleReader.standard();
        assertThat(new ModelReader(far, rules).warnings())
                .singleElement()
                .asString()
                .contains("models.example", "(http)");
        assertThat(new ModelReader(ModelSettings.of("http://127.0.0.1", "m", null, false), rules).warnings())
                .isEmpty();
    }
}
