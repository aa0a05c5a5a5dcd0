package io.bulkvouchers.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

  @Test
  void withoutTheIdentityProviderTheServiceStartsAndSaysWhatIsMissing() {
    Map<String, String> away =
        Map.of(
            "spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://localhost:1",
            "bulk-vouchers.command-origin", "http://localhost:2");
    try (World world = new World(away)) {
      HttpResponse<String> response = world.get(world.issuer().organizer(), "/conferences");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(World.json(response).get("code").asString()).isEqualTo("identity_unavailable");
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(world.get("", "/app-config.json").body()).contains("http://localhost:2");
    }
  }
}
