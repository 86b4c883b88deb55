package org.waymark.monitoring.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.waymark.monitoring.testing.Visitor;

/**
 * A provider of OpenID Connect on this machine. It asks nobody for anything: who comes is the
 * person whose claims a test has set. It gives a token only against a code of its own and the proof
 * that belongs to it (PKCE).
 */
final class StandInProvider implements AutoCloseable {

    private static final String CLIENT = "waymark";
    private static final String SECRET = "secret-of-the-test";
    private static final String SETTING = "spring.security.oauth2.client.";

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile Map<String, Object> claims = Map.of();
    private volatile RSAKey signsWith = key;
    private volatile UnaryOperator<String> nonce = UnaryOperator.identity();

    StandInProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::discover);
        server.createContext("/keys", this::keys);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Names this provider in the settings of the application, as {@code house}. */
    void nameIn(DynamicPropertyRegistry settings) {
        settings.add(SETTING + "provider.house.issuer-uri", this::issuer);
        settings.add(SETTING + "registration.house.client-id", () -> CLIENT);
        settings.add(SETTING + "registration.house.client-secret", () -> SECRET);
        settings.add(SETTING + "registration.house.client-name", () -> "the house");
        settings.add(SETTING + "registration.house.scope", () -> "openid,profile");
    }

    /** The next who comes is this person; everything else is as it should be. */
    void vouchesFor(String username) {
        claims = Map.of("preferred_username", username, "roles", "ADMIN");
        signsWith = key;
        nonce = UnaryOperator.identity();
    }

    /** From now on somebody else signs, with another key under the same name. */
    void isReplacedByAForger() {
        signsWith = newKey();
    }

    /** From now on its tokens are those of another sign-in. */
    void repeatsAnOldToken() {
        nonce = asked -> "of another sign-in";
    }

    /** Sends somebody to the provider and back; answers how the application takes it. */
    HttpResponse<String> signIn(Visitor person) {
        return person.get(leadBack(leadHere(person)));
    }

    /** The address at the provider that the application sends a person to. */
    String leadHere(Visitor person) {
        return location(person.get("/oauth2/authorization/house"));
    }

    /** The path at the application that the provider sends the person back to. */
    String leadBack(String here) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI back =
                    URI.create(
                            location(
                                    client.send(
                                            HttpRequest.newBuilder(URI.create(here)).build(),
                                            BodyHandlers.ofString())));
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Where an answer leads. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere: " + answer);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void discover(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """
                        .formatted(issuer()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = values(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        asked.put(code, query);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        UriComponentsBuilder.fromUriString(value(query, "redirect_uri"))
                                .queryParam("code", code)
                                .queryParam("state", UriUtils.encode(value(query, "state"), UTF_8))
                                .build(true)
                                .toUriString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                values(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> request = asked.remove(value(form, "code"));
        if (request == null || !isTheClient(exchange) || !proves(form, request)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                """
                {"access_token": "for-nothing", "token_type": "Bearer", "expires_in": 60,
                 "id_token": "%s"}
                """
                        .formatted(idToken(value(request, "nonce"))));
    }

    private static boolean isTheClient(HttpExchange exchange) {
        String pair = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        return ("Basic " + pair).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean proves(Map<String, String> form, Map<String, String> request) {
        byte[] hash = sha256(value(form, "code_verifier"));
        return value(request, "code_challenge_method").equals("S256")
                && value(request, "code_challenge")
                        .equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    private String idToken(String asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder content =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("4711")
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", nonce.apply(asked));
        claims.forEach(content::claim);
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        content.build());
        try {
            token.sign(new RSASSASigner(signsWith));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static Map<String, String> values(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("house").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
