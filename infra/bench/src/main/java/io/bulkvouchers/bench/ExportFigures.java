package io.bulkvouchers.bench;

import io.bulkvouchers.local.House;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Codes as files, read to the end as fast as they come. */
final class ExportFigures {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final House house;
  private final Paper paper;
  private final Api commands;
  private final Api second;
  private final Api queries;

  ExportFigures(House house, Paper paper) {
    this.house = house;
    this.paper = paper;
    String origin = house.plan().commandOrigin();
    this.commands = Api.of(origin, house.ground().identity().token("organizer"));
    this.second = Api.of(origin, house.ground().identity().token("second-organizer"));
    this.queries = Api.of(house.plan().pagesOrigin(), commands.token());
  }

  void print() {
    String hundredThousand = gift(100_000);
    export(hundredThousand, "text/csv", "");
    line("100,000 codes as CSV", export(hundredThousand, "text/csv", ""), "5 s");
    line("100,000 codes as JSON lines", export(hundredThousand, "application/jsonl", ""), "5 s");
    line("100,000 codes as XLSX", export(hundredThousand, WORKBOOK, ""), "5 s");
    line("100,000 codes as labels", export(hundredThousand, "application/pdf", ""), "5 s");
    line("1,000,000 codes as CSV", export(gift(1_000_000), "text/csv", ""), "the same memory");
  }

  private void line(String what, Duration took, String aim) {
    paper.line(
        what,
        "%.1f s, query-side at %s".formatted(took.toNanos() / 1e9, Memory.of(house.querySide())),
        aim);
  }

  private String gift(int codes) {
    String id =
        commands
            .post(
                "/bulk-purchases",
                Map.of(
                    "conference",
                    "pytest-2027",
                    "quantity",
                    codes,
                    "sponsor",
                    "acme-corp",
                    "unitPrice",
                    Map.of("amount", 0, "currency", "USD"),
                    "products",
                    new String[] {"corporate"}))
            .path("id")
            .asString();
    second.post("/bulk-purchases/" + id + "/approval", Map.of());
    commands.post("/bulk-purchases/" + id + "/fulfillment", Map.of());
    long asked = System.nanoTime();
    while (queries.get("/bulk-purchases/" + id + "?version=1").at("/vouchers/live").asInt() == 0) {
      if (System.nanoTime() - asked > PATIENCE.toNanos()) {
        throw new IllegalStateException("No codes for " + id);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return id;
  }

  private Duration export(String id, String form, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(queries.origin() + "/bulk-purchases/" + id + "/codes" + query))
            .header("Authorization", "Bearer " + queries.token())
            .header("Accept", form)
            .build();
    long start = System.nanoTime();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> file = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = file.body()) {
        body.transferTo(OutputStream.nullOutputStream());
      }
      if (file.statusCode() != 200) {
        throw new IllegalStateException("No file: " + file.statusCode());
      }
      return Duration.ofNanos(System.nanoTime() - start);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while reading a file", stopped);
    }
  }
}
