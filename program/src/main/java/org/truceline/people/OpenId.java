// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Signing in through a provider of OpenID Connect: the authorization code flow (OpenID Connect Core 3.1) with PKCE
/// (RFC 7636). The provider says who somebody is; what he may do here stays with his account and the rights table.
public final class OpenId {
    /// How long somebody may take at the provider's page.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 1_000;
    private static final int HTTP_MILLIS = 10_000;

    /// Signatures by a key that the provider alone has.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

    private final Settings settings;
    private final InstantSource clock;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    /// How this member is known to a provider.
    ///
    /// @param issuer https, or on this machine
    /// @param redirect where the provider sends people back to: `.../api/openid/return`
    public record Settings(URI issuer, String client, String secret, URI redirect) {
        public Settings {
            boolean isSafe = "https".equals(issuer.getScheme())
                    || Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(issuer.getHost()));
            if (!isSafe) {
                throw new IllegalArgumentException("an issuer is reached by https, this is " + issuer);
            }
        }
    }

    /// Who the provider says that somebody is.
    public record Person(String issuer, String subject) {}

    /// @param state to be kept in a cookie of the browser that begins, so that no other browser can end it
    public record Begun(URI go, String state) {}

    private record Attempt(Nonce nonce, CodeVerifier verifier, Instant until) {}

    public OpenId(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Where to send a browser.
    ///
    /// @throws RefusedException when the provider cannot be asked
    public Begun begin() {
        var attempt =
                new Attempt(new Nonce(), new CodeVerifier(), clock.instant().plus(PATIENCE));
        var state = new State();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(settings.client()), settings.redirect())
                .endpointURI(provider().getAuthorizationEndpointURI())
                .state(state)
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build();
        remember(state.getValue(), attempt);
        return new Begun(request.toURI(), state.getValue());
    }

    private synchronized void remember(String state, Attempt attempt) {
        attempts.put(state, attempt);
        if (attempts.size() > ATTEMPTS) {
            attempts.remove(attempts.keySet().iterator().next());
        }
    }

    private synchronized Optional<Attempt> take(String state) {
        return Optional.ofNullable(attempts.remove(state))
                .filter(a -> clock.instant().isBefore(a.until()));
    }

    /// Ends what [#begin] began. Every attempt ends once.
    ///
    /// @param state from the cookie
    /// @param query of the address that the provider sent the browser back to
    /// @throws RefusedException when the provider did not vouch for anybody, or what came is not its answer to this
    public Person end(String state, String query) {
        var attempt = take(state).orElseThrow(() -> new RefusedException("nobody began to sign in here, or long ago"));
        try {
            var response = AuthenticationResponseParser.parse(URI.create(settings.redirect() + "?" + query));
            if (!new State(state).equals(response.getState())) {
                throw new RefusedException("the answer belongs to another attempt");
            }
            if (!response.indicatesSuccess()) {
                throw new RefusedException("the provider says: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            return vouched(response.toSuccessResponse().getAuthorizationCode(), attempt);
        } catch (GeneralException | IllegalArgumentException e) {
            throw new RefusedException("the answer cannot be read", e);
        }
    }

    private Person vouched(AuthorizationCode code, Attempt attempt) throws GeneralException {
        var provider = provider();
        var request = new TokenRequest.Builder(
                        provider.getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(settings.client()), new Secret(settings.secret())),
                        new AuthorizationCodeGrant(code, settings.redirect(), attempt.verifier()))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(HTTP_MILLIS);
        request.setReadTimeout(HTTP_MILLIS);
        try {
            var response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new RefusedException("the provider does not honour the code");
            }
            JWT token = ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            var claims = validator(provider, token).validate(token, attempt.nonce());
            return new Person(claims.getIssuer().getValue(), claims.getSubject().getValue());
        } catch (IOException e) {
            throw new RefusedException("the provider cannot be reached", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new RefusedException("the provider's word is not signed, dated and addressed as it must be", e);
        }
    }

    private IDTokenValidator validator(OIDCProviderMetadata provider, JWT token) throws RefusedException {
        var algorithm = ALGORITHMS.stream()
                .filter(known -> known.equals(token.getHeader().getAlgorithm()))
                .findFirst()
                .orElseThrow(() -> new RefusedException("the provider's word is not signed with a key of its own"));
        try {
            return new IDTokenValidator(
                    provider.getIssuer(),
                    new ClientID(settings.client()),
                    algorithm,
                    provider.getJWKSetURI().toURL());
        } catch (java.net.MalformedURLException e) {
            throw new RefusedException("the provider names no keys", e);
        }
    }

    private OIDCProviderMetadata provider() {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), request -> {
                request.setConnectTimeout(HTTP_MILLIS);
                request.setReadTimeout(HTTP_MILLIS);
            });
        } catch (GeneralException | IOException e) {
            throw new RefusedException("the provider " + settings.issuer() + " cannot be asked", e);
        }
    }

    /// Somebody could not be signed in; the message says why.
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }

        RefusedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
