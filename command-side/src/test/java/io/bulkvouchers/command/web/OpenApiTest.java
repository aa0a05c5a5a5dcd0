package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

@CommandSideTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("openapi.yaml");
  private static final Path SERVED = Path.of("target", "openapi.yaml");

  @LocalServerPort int port;

  @Test
  void theCommittedDescriptionIsTheOneThatIsServed() throws IOException {
    Api api = new Api(port);
    String served =
        api.send(api.request("/v3/api-docs.yaml"))
            .is(200)
            .body()
            .replace(api.origin(), "http://localhost:8081");
    Files.createDirectories(SERVED.getParent());
    Files.writeString(SERVED, served);

    assertThat(served).startsWith("openapi: 3.1");
    Object committed = new Yaml().load(Files.readString(COMMITTED));
    Object described = new Yaml().load(served);
    assertThat(committed)
        .as("when the change is wanted: cp command-side/%s command-side/", SERVED)
        .isEqualTo(described);
  }
}
