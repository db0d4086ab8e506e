package vn.bieuduong.identity.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.net.BoundedHttp;

/**
 * Nói với nhà cung cấp: where somebody is sent, and what the provider says of who came back (OpenID Connect Core 1.0, 3.1). It describes
 * itself once an hour, its keys are asked for anew when one is unknown, once a minute at the most. Each request has five seconds, and one
 * that cannot describe itself is left alone for ten.
 */
@ApplicationScoped
class ProviderTalk {

    /** Where providers send people back to; each has it on its list. */
    static final String ADDRESS = "/account/openid-answer";

    /** Where they send back whoever has signed out there. */
    static final String LEFT = "/account/openid-left";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderTalk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final long KEYS_AGAIN = Duration.ofMinutes(1).toMillis();

    /** Signed with a key of the provider's alone: with the secret both know, either could have signed, and with none anybody. */
    private static final Set<JWSAlgorithm> SIGNED = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    private final BoundedHttp http;
    private final URI back;
    private final URI left;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    @Inject
    ProviderTalk(Settings settings) {
        this(settings, PATIENCE);
    }

    ProviderTalk(Settings settings, Duration patience) {
        this.http = new BoundedHttp(patience, MOST_BYTES, null);
        this.back = URI.create(settings.publicUrl() + ADDRESS);
        this.left = URI.create(settings.publicUrl() + LEFT);
    }

    /** Those that could not be asked a moment ago: nobody else waits for them. */
    private final Cache<String, Boolean> down =
            Caffeine.newBuilder().expireAfterWrite(LEFT_ALONE).build();

    /** What a provider says of itself, and its keys. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    /** The address to which somebody is sent with what he is asked. */
    URI address(Provider provider, Questions.Asked asked) {
        OIDCProviderMetadata metadata = known(provider).metadata();
        Scope scope = new Scope(OIDCScopeValue.OPENID);
        provider.scopes().forEach(scope::add);
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, new ClientID(provider.clientId()), back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(asked.state()))
                .nonce(new Nonce(asked.question().nonce()))
                .codeChallenge(new CodeVerifier(asked.question().verifier()), CodeChallengeMethod.S256);
        if (provider.asksAlways()) {
            request.prompt(Prompt.Type.LOGIN);
        }
        if (!provider.assurances().isEmpty()) {
            request.acrValues(provider.assurances().stream().map(ACR::new).toList());
        }
        return request.build().toURI();
    }

    /** The address to which somebody is sent to sign out there; nothing where the provider has none that is safe. */
    Optional<URI> ending(Provider provider, String state) {
        return Optional.ofNullable(known(provider).metadata().getEndSessionEndpointURI())
                .filter(at -> Providers.isSafe(at.toString()))
                .map(at -> new LogoutRequest(
                                at, null, null, new ClientID(provider.clientId()), left, new State(state), null)
                        .toURI());
    }

    /** Refuses unless it is this provider that answers, where it says who it is (RFC 9207). */
    void mustAnswer(Provider provider, @Nullable String issuer) {
        boolean said = issuer != null || known(provider).metadata().supportsAuthorizationResponseIssuerParam();
        Refusal.unless(!said || provider.issuer().equals(issuer), OpenIdReason.PROVIDER_NOT_BELIEVED);
    }

    /** Who came back with the code. */
    Named named(Provider provider, Question question, String code) {
        Known known = known(provider);
        try {
            OIDCTokenResponse tokens =
                    OIDCTokenResponse.parse(JSONObjectUtils.parse(said(tokenRequest(provider, known, question, code))));
            JWT signed = tokens.getOIDCTokens().getIDToken();
            if (signed == null) {
                throw new ParseException("no ID token");
            }
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(provider.issuer()),
                            new ClientID(provider.clientId()),
                            new JWSVerificationKeySelector<>(SIGNED, known.keys()),
                            null)
                    .validate(signed, new Nonce(question.nonce()));
            // the library leaves this one to us (OpenID Connect Core 1.0, 3.1.3.7)
            AuthorizedParty party = claims.getAuthorizedParty();
            if (party != null && !party.getValue().equals(provider.clientId())) {
                throw new BadJOSEException("said to another party");
            }
            return named(provider, claims, more(provider, known, claims, tokens));
        } catch (IOException | ParseException e) {
            throw silent(provider, e);
        } catch (BadJOSEException | JOSEException e) {
            LOG.warn("{} is not believed: {}", provider, e.getMessage());
            throw Refusal.of(OpenIdReason.PROVIDER_NOT_BELIEVED);
        }
    }

    private HTTPRequest tokenRequest(Provider provider, Known known, Question question, String code) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(question.verifier()));
        URI at = known.metadata().getTokenEndpointURI();
        ClientID id = new ClientID(provider.clientId());
        if (provider.secret().isEmpty()) {
            return new TokenRequest.Builder(at, id, grant).build().toHTTPRequest();
        }
        Secret secret = new Secret(provider.secret());
        List<ClientAuthenticationMethod> ways = known.metadata().getTokenEndpointAuthMethods();
        boolean posted = ways != null
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return new TokenRequest.Builder(
                        at, posted ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret), grant)
                .build()
                .toHTTPRequest();
    }

    /** What the ID token leaves out and the provider tells whoever asks for it. */
    private Optional<UserInfo> more(Provider provider, Known known, IDTokenClaimsSet claims, OIDCTokenResponse tokens)
            throws IOException, ParseException, BadJOSEException {
        URI at = known.metadata().getUserInfoEndpointURI();
        boolean whole = text(claims, provider.claims().name()) != null
                && text(claims, provider.claims().personalId()) != null;
        if (whole || at == null) {
            return Optional.empty();
        }
        UserInfo info = UserInfo.parse(
                said(new UserInfoRequest(at, tokens.getOIDCTokens().getAccessToken()).toHTTPRequest()));
        if (!info.getSubject().equals(claims.getSubject())) {
            throw new BadJOSEException("user info of another subject");
        }
        return Optional.of(info);
    }

    private static Named named(Provider provider, IDTokenClaimsSet claims, Optional<UserInfo> more) {
        String address = first(claims, more, provider.claims().email());
        ACR acr = claims.getACR();
        return new Named(
                provider.issuer(),
                claims.getSubject().getValue(),
                Objects.requireNonNullElse(first(claims, more, provider.claims().name()), ""),
                first(claims, more, provider.claims().personalId()),
                "true".equals(first(claims, more, "email_verified")) ? address : null,
                acr != null && provider.assurances().contains(acr.getValue()));
    }

    private static @Nullable String first(IDTokenClaimsSet claims, Optional<UserInfo> more, String name) {
        return Stream.concat(Stream.of(claims), more.stream())
                .flatMap(one -> Stream.ofNullable(text(one, name)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(ClaimsSet claims, String name) {
        Object claim = claims.getClaim(name);
        return claim instanceof String || claim instanceof Number || claim instanceof Boolean ? claim.toString() : null;
    }

    /** What it says of itself, kept for a while; what could not be read is asked for again the next time. */
    private Known known(Provider provider) {
        Known kept = known.getIfPresent(provider.issuer());
        if (kept == null) {
            Refusal.unless(down.getIfPresent(provider.issuer()) == null, OpenIdReason.PROVIDER_SILENT);
            kept = asked(provider);
            known.put(provider.issuer(), kept);
        }
        return kept;
    }

    private Known asked(Provider provider) {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(said(HttpRequest.newBuilder(
                    URI.create(provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"))));
            if (!metadata.getIssuer().getValue().equals(provider.issuer())) {
                throw new ParseException("it calls itself " + metadata.getIssuer());
            }
            for (URI at : new URI[] {
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()
            }) {
                mustBeSafe(at);
            }
            if (metadata.getUserInfoEndpointURI() != null) {
                mustBeSafe(metadata.getUserInfoEndpointURI());
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            url -> new Resource(said(HttpRequest.newBuilder(URI.create(url.toString()))), null))
                    .cache(KEPT.toMillis(), PATIENCE.multipliedBy(2).toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_AGAIN)
                    .build();
            return new Known(metadata, keys);
        } catch (IOException | ParseException e) {
            down.put(provider.issuer(), true);
            throw silent(provider, e);
        }
    }

    private static void mustBeSafe(@Nullable URI at) throws ParseException {
        if (at == null || !Providers.isSafe(at.toString())) {
            throw new ParseException("not safe to be asked: " + at);
        }
    }

    private String said(HTTPRequest request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.getURI());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.getBody();
        return said(body == null ? builder : builder.POST(BodyPublishers.ofString(body)));
    }

    private String said(HttpRequest.Builder request) throws IOException {
        return new String(http.body(request.header("Accept", "application/json")), StandardCharsets.UTF_8);
    }

    private static Refusal silent(Provider provider, Exception why) {
        LOG.warn("{} says nothing that can be used: {}", provider, why.getMessage());
        Refusal refusal = Refusal.of(OpenIdReason.PROVIDER_SILENT);
        refusal.initCause(why);
        return refusal;
    }
}
