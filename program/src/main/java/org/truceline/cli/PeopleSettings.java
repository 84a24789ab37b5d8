// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.truceline.people.OpenId;
import org.truceline.people.Postman;
import org.truceline.server.api.Api;

/// How the people of a member are reached and get in, from a file in YAML. All of it may be left out.
///
/// ```
/// port: 8016                    # on 127.0.0.1
/// host: cell.example.org        # name of this server behind a proxy that speaks https
/// openid: {issuer: https://id.example.org, client: truceline, secret_file: openid.secret}
/// mail: {host: 127.0.0.1, port: 25, from: truceline@example.org, to: [duty@example.org], starttls: false,
///        user: truceline, password_file: mail.secret}
/// ```
///
/// @param port on 127.0.0.1; 0 for any that is free
/// @param to who gets mail when there is an alarm
record PeopleSettings(
        int port, String host, OpenId.@Nullable Settings openId, Postman.@Nullable Settings mail, List<String> to) {
    private static final int MAX_BYTES = 64 << 10;
    private static final int SMTP = 25;

    PeopleSettings {
        to = List.copyOf(to);
    }

    /// Nothing is said but a port, if that is.
    static PeopleSettings with(@Nullable Integer port) {
        return new PeopleSettings(port == null ? ServeCommand.DEFAULT_PORT : port, "", null, null, List.of());
    }

    Api.Place place() {
        return host.isEmpty() ? Api.Place.LOOPBACK : new Api.Place(host, true);
    }

    /// @param port given on the command line, which counts before that of the file
    static PeopleSettings read(Path file, @Nullable Integer port) throws IOException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new UsageException(file + ": expected at most " + MAX_BYTES + " bytes");
            }
            Object loaded = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return new From(file, map(file, "the file", loaded)).settings(port);
        } catch (NoSuchFileException e) {
            throw new UsageException(file + ": no such file", e);
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<?, ?> map(Path file, String what, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new UsageException(file + ": " + what + ": expected keys with values");
    }

    /// A mapping of the file.
    private record From(Path file, Map<?, ?> map) {
        PeopleSettings settings(@Nullable Integer given) throws IOException {
            requireKnown(List.of("port", "host", "openid", "mail"));
            String host = text("host").orElse("");
            var mail = below("mail");
            int port = given == null ? port() : given;
            return new PeopleSettings(
                    port,
                    host,
                    openId(host.isEmpty() ? "http://127.0.0.1:" + port : "https://" + host),
                    mail.isEmpty() ? null : mail.get().mail(),
                    mail.map(From::recipients).orElse(List.of()));
        }

        private int port() {
            if (!map.containsKey("port")) {
                return ServeCommand.DEFAULT_PORT;
            }
            if (map.get("port") instanceof Integer number && number >= 0 && number <= 65_535) {
                return number;
            }
            throw new UsageException(file + ": port: expected a number from 0 to 65535, got '" + map.get("port") + "'");
        }

        private OpenId.@Nullable Settings openId(String base) throws IOException {
            var openId = below("openid");
            if (openId.isEmpty()) {
                return null;
            }
            openId.get().requireKnown(List.of("issuer", "client", "secret_file"));
            return new OpenId.Settings(
                    URI.create(openId.get().required("issuer")),
                    openId.get().required("client"),
                    openId.get().secret("secret_file"),
                    URI.create(base + "/api/openid/return"));
        }

        private Postman.Settings mail() throws IOException {
            requireKnown(List.of("host", "port", "from", "to", "starttls", "user", "password_file"));
            return new Postman.Settings(
                    required("host"),
                    map.get("port") instanceof Integer port ? port : SMTP,
                    text("user").orElse(""),
                    map.containsKey("password_file") ? secret("password_file") : "",
                    Boolean.TRUE.equals(map.get("starttls")),
                    required("from"));
        }

        private List<String> recipients() {
            return map.get("to") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        private Optional<From> below(String key) {
            return map.containsKey(key)
                    ? Optional.of(new From(file, PeopleSettings.map(file, key, map.get(key))))
                    : Optional.empty();
        }

        private void requireKnown(List<String> known) {
            map.keySet().stream()
                    .filter(key -> !known.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new UsageException(
                                file + ": there is no '" + key + "'; expected one of " + String.join(", ", known));
                    });
        }

        private Optional<String> text(String key) {
            return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
        }

        private String required(String key) {
            return text(key).orElseThrow(() -> new UsageException(file + ": expected the text '" + key + "'"));
        }

        /// Secrets lie in files of their own, beside this one.
        private String secret(String key) throws IOException {
            Path secret = file.resolveSibling(required(key));
            if (!Files.isReadable(secret)) {
                throw new UsageException(secret + ": no such file, named as '" + key + "' in " + file);
            }
            return Files.readString(secret).strip();
        }
    }
}
