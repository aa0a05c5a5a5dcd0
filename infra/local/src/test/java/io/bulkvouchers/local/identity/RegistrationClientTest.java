package io.bulkvouchers.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.local.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.json.JsonMapper;

class RegistrationClientTest {

  private static final String OURS = "redemption:pytest-2027";

  @TempDir private static Path folder;
  private static DemoIdentity identity;

  @BeforeAll
  static void start() {
    identity =
        DemoIdentity.start(Ports.anyFree(), "http://localhost:8080", folder.resolve("key.json"));
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void itShowsItsSecretAndGetsTheScopeOfItsConferenceAndNothingElse() throws Exception {
    var answer = ask("registration:demo", OURS);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String text = JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    Jwt token = JwtDecoders.<JwtDecoder>fromIssuerLocation(identity.issuer()).decode(text);
    assertThat(token.getSubject()).isEqualTo("registration");
    assertThat(token.getClaimAsStringList("scope")).containsExactly(OURS);
    assertThat(token.hasClaim("roles")).isFalse();
  }

  @Test
  void itGetsNeitherTheScopeOfAnotherConferenceNorAnythingForAWrongSecret() throws Exception {
    assertThat(ask("registration:demo", "redemption:other-2027").statusCode()).isEqualTo(400);
    assertThat(ask("foreign-registration:foreign-demo", OURS).statusCode()).isEqualTo(400);
    assertThat(ask("registration:guess", OURS).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> ask(String client, String scope) throws Exception {
    String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(identity.issuer() + "/oauth2/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Authorization", "Basic " + basic)
              .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
