// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// A small provider of OpenID Connect: discovery, authorization with PKCE, token, keys. It signs what it says, holds
/// the
/// client to its secret and its code verifier, and lies when it is told to.
final class Provider implements AutoCloseable {
    static final String CLIENT = "truceline";
    static final String SECRET = "a secret between the two of us, long enough";
    static final String SUBJECT = "person-17";

    /// What may be wrong with a token.
    enum Lie {
        NONE,
        OTHER_KEY,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        OTHER_NONCE,
        EXPIRED,
        SYMMETRIC,
        OTHER_PERSON,
        NO_CODE
    }

    private record Asked(String nonce, String challenge, String redirect) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Asked> codes = new HashMap<>();
    private Lie lie = Lie.NONE;

    Provider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void tell(Lie next) {
        lie = next;
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    /// What the browser and the person do at the provider's page: the person agrees, and is sent back.
    ///
    /// @return path and query of the address that he is sent back to
    String follow(String location) {
        var asked = query(URI.create(location).getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method")) || !CLIENT.equals(asked.get("client_id"))) {
            throw new AssertionError("the client asks without proof: " + asked);
        }
        String path =
                URI.create(Objects.requireNonNull(asked.get("redirect_uri"))).getPath();
        String state = Objects.requireNonNull(asked.get("state"));
        if (lie == Lie.NO_CODE) {
            return path + "?error=access_denied&state=" + state;
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Asked(
                        Objects.requireNonNull(asked.get("nonce")),
                        Objects.requireNonNull(asked.get("code_challenge")),
                        Objects.requireNonNull(asked.get("redirect_uri"))));
        return path + "?code=" + code + "&state=" + state;
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.getOrDefault("code", ""));
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        boolean isClient = basic != null && decoded(basic).equals(CLIENT + ":" + SECRET);
        if (asked == null
                || !isClient
                || !asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))
                || !asked.redirect().equals(form.get("redirect_uri"))) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                "{\"access_token\": \"unused\", \"token_type\": \"Bearer\", \"id_token\": \"" + signed(asked) + "\"}");
    }

    private static String decoded(String basic) {
        String pair =
                new String(Base64.getDecoder().decode(basic.substring("Basic ".length())), StandardCharsets.UTF_8);
        return URLDecoder.decode(pair, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(Asked asked) throws IOException {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.OTHER_ISSUER ? "https://other.example.org" : issuer().toString())
                .audience(lie == Lie.OTHER_AUDIENCE ? "another client" : CLIENT)
                .subject(lie == Lie.OTHER_PERSON ? "person-18" : SUBJECT)
                .issueTime(Date.from(now.minusSeconds(lie == Lie.EXPIRED ? 7_200 : 1)))
                .expirationTime(Date.from(now.plusSeconds(lie == Lie.EXPIRED ? -3_600 : 300)))
                .claim("nonce", lie == Lie.OTHER_NONCE ? "another" : asked.nonce())
                .build();
        try {
            if (lie == Lie.SYMMETRIC) {
                var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                jwt.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
                return jwt.serialize();
            }
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? otherKey : key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> query(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
