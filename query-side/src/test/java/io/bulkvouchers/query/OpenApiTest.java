package io.bulkvouchers.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {

  private static final Path COMMITTED = Path.of("openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void theCommittedDescriptionIsWhatIsServed_Dopenapi_write_mendsIt()
      throws IOException, InterruptedException {
    House house = House.shared();
    try (ConfigurableApplicationContext querySide = house.start(house.newDatabase())) {
      String served = served(querySide.getEnvironment().getProperty("local.server.port"));
      if (Boolean.getBoolean("openapi.write")) {
        Files.writeString(COMMITTED, served);
      }
      assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }
  }

  private static String served(String port) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://localhost:" + port + "/v3/api-docs");
      byte[] body =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body();
      return JSON.writeValueAsString(JSON.readTree(new String(body, UTF_8))) + "\n";
    }
  }
}
