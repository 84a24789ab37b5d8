// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.reading.ModelReader;
import org.truceline.reading.ModelSettings;
import org.truceline.reading.RuleReader;
import picocli.CommandLine.Option;

/// The options of a second reader, which asks a language-model server. Without any of them there is none.
final class SecondOptions {
    private static final int LONGEST_WAIT = 3_600;

    @Option(
            names = "--second",
            paramLabel = "URL",
            description = "a second reader: a language-model server with the OpenAI protocol, like"
                    + " http://127.0.0.1:8080; or TRUCELINE_READER_URL. Its key, if it wants one, is"
                    + " TRUCELINE_READER_KEY")
    private @Nullable String url;

    @Option(
            names = "--second-model",
            paramLabel = "NAME",
            description = "the model to ask there; or TRUCELINE_READER_MODEL")
    private @Nullable String model;

    @Option(names = "--second-remote", description = "the server may be another machine: the reports are sent to it")
    private boolean remote;

    @Option(names = "--second-wait", paramLabel = "SECONDS", description = "longest wait for one answer (180)")
    private @Nullable Integer wait;

    /// The second reader that the options and the environment ask for; none when they ask for none.
    Optional<ModelReader> reader(RuleReader rules, Map<String, String> environment) {
        var server = chosen(url, environment, "TRUCELINE_READER_URL");
        if (server.isEmpty()) {
            if (model != null || remote || wait != null) {
                throw new UsageException(
                        "which server? expected --second URL with the other options of the second" + " reader");
            }
            return Optional.empty();
        }
        String name = chosen(model, environment, "TRUCELINE_READER_MODEL")
                .orElseThrow(() -> new UsageException(
                        "which model? expected --second-model NAME with --second, as the server knows it"));
        String key = chosen(null, environment, "TRUCELINE_READER_KEY").orElse(null);
        try {
            var settings = ModelSettings.of(server.get(), name, key, true);
            if (!remote && !settings.isLocal()) {
                throw new UsageException("--second: " + settings.base().getHost() + " is not this machine, and the"
                        + " reports would leave it; --second-remote allows that");
            }
            return Optional.of(new ModelReader(patient(settings), rules));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--second: " + e.getMessage(), e);
        }
    }

    private ModelSettings patient(ModelSettings settings) {
        if (wait == null) {
            return settings;
        }
        if (wait < 1 || wait > LONGEST_WAIT) {
            throw new UsageException("--second-wait: expected 1 to " + LONGEST_WAIT + " seconds, got " + wait);
        }
        return settings.waiting(Duration.ofSeconds(wait));
    }

    private static Optional<String> chosen(@Nullable String option, Map<String, String> environment, String variable) {
        return Optional.ofNullable(option == null ? environment.get(variable) : option)
                .filter(value -> !value.isBlank());
    }
}
