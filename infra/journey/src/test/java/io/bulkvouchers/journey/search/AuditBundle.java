package io.bulkvouchers.journey.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;

/**
 * What an auditor takes away of a purchase, as soon as a checkpoint covers it.
 *
 * @param address of the bundle
 */
public record AuditBundle(URI address, String token) implements Place {

  private static final Duration NEXT_CHECKPOINT = Duration.ofMinutes(1);

  @Override
  public Stream<Text> texts() {
    byte[] bundle =
        Awaitility.await()
            .atMost(NEXT_CHECKPOINT)
            .pollInterval(Duration.ofSeconds(1))
            .until(this::ask, answer -> answer.statusCode() == 200)
            .body();
    try (var files = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      List<Text> texts = new ArrayList<>();
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        texts.add(new Text("bundle " + file.getName(), new String(files.readAllBytes(), UTF_8)));
      }
      return texts.stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private HttpResponse<byte[]> ask() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }
}
