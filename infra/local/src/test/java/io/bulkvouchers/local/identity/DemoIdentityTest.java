package io.bulkvouchers.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.local.Ports;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.json.JsonMapper;

class DemoIdentityTest {

  private static final String PAGES = "http://localhost:8080";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

  @TempDir private static Path folder;
  private static final int PORT = Ports.anyFree();
  private static DemoIdentity identity;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void start() {
    identity = DemoIdentity.start(PORT, PAGES, folder.resolve("key.json"));
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void aMintedTokenIsVerifiedByTheIssuersMetadata() throws Exception {
    var answer = post("/demo/token?user=buyer", Map.of());
    assertThat(answer.statusCode()).isEqualTo(200);
    Jwt token = verified(json(answer, "access_token"));
    assertThat(token.getSubject()).isEqualTo("buyer");
    assertThat(token.getClaimAsStringList("roles")).containsExactly("buyer");
    assertThat(token.getClaimAsStringList("conferences")).isEmpty();
    assertThat(token.getClaimAsStringList("sponsors")).containsExactly("pytest-2027/acme-corp");
  }

  @Test
  void anUnknownUserIsToldWhoThereIs() throws Exception {
    var answer = post("/demo/token?user=nobody", Map.of());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("second-organizer", "auditor");
  }

  @Test
  void tokensOutliveARestart() {
    String token = identity.token("auditor");
    identity.close();
    start();
    assertThat(verified(token).getSubject()).isEqualTo("auditor");
  }

  @Test
  void peopleSignInByCodeAndProofKeyAndStaySignedInUntilTheySignOut() throws Exception {
    String code = signIn("organizer");
    var answer =
        post(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "dashboard",
                "redirect_uri",
                PAGES + "/signed-in",
                "code",
                code,
                "code_verifier",
                VERIFIER));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PAGES);
    Jwt token = verified(json(answer, "access_token"));
    assertThat(token.getSubject()).isEqualTo("organizer");
    assertThat(token.getClaimAsString("name")).isEqualTo("Olga Organizer");
    assertThat(token.getClaimAsStringList("conferences")).contains("pytest-2027");
    String silently = authorizeUrl() + "&prompt=none";
    assertThat(location(get(silently))).startsWith(PAGES + "/signed-in?code=");
    String signOut =
        "%s/connect/logout?id_token_hint=%s&post_logout_redirect_uri=%s/"
            .formatted(identity.issuer(), json(answer, "id_token"), PAGES);
    assertThat(location(get(signOut))).isEqualTo(PAGES + "/");
    assertThat(location(get(silently))).contains("error=login_required");
  }

  @Test
  void aWrongPasswordIsSaidOnThePage() throws Exception {
    var answer = submit("organizer", "guess");
    assertThat(location(answer)).endsWith("/login?error");
    assertThat(get(identity.issuer() + "/login?error").body()).contains("role=\"alert\"");
  }

  @Test
  void aCodeIsNotGivenWithoutProofKey() throws Exception {
    String url = authorizeUrl();
    var answer = get(url.substring(0, url.indexOf("&code_challenge")));
    assertThat(location(answer)).contains("error=invalid_request");
  }

  private String signIn(String user) throws Exception {
    assertThat(location(get(authorizeUrl()))).endsWith("/login");
    var signedIn = submit(user, DemoUser.PASSWORD);
    var granted = get(location(signedIn));
    String back = location(granted);
    assertThat(back).startsWith(PAGES + "/signed-in?code=").endsWith("&state=s%2B1");
    return back.replaceAll(".*code=([^&]+).*", "$1");
  }

  private HttpResponse<String> submit(String user, String password) throws Exception {
    var hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    var page = hidden.matcher(get(identity.issuer() + "/login").body());
    assertThat(page.find()).isTrue();
    return post("/login", Map.of("username", user, "password", password, "_csrf", page.group(1)));
  }

  private static String authorizeUrl() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return identity.issuer()
        + "/oauth2/authorize?response_type=code&client_id=dashboard&scope=openid%20profile"
        + "&state=s%2B1&redirect_uri="
        + URLEncoder.encode(PAGES + "/signed-in", StandardCharsets.UTF_8)
        + "&code_challenge_method=S256&code_challenge="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> get(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create(identity.issuer() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", path.startsWith("/oauth2") ? PAGES : identity.issuer())
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static Jwt verified(String token) {
    return JwtDecoders.<JwtDecoder>fromIssuerLocation(identity.issuer()).decode(token);
  }

  private static String json(HttpResponse<String> answer, String field) {
    return JsonMapper.shared().readTree(answer.body()).get(field).asString();
  }
}
