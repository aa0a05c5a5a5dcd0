package io.bulkvouchers.query.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrokenExportTest {

  private static final int FIRST_PART = 100_000;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "application/jsonl",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/pdf"
      })
  void aFileThatCannotGoOnBreaksOffInsteadOfEndingAndIsOnRecord(String form) throws IOException {
    Facts purchase = million();
    try (InputStream file = export(purchase, form)) {
      assertThat(file.readNBytes(FIRST_PART)).hasSize(FIRST_PART);
      House.shared().setAway(world.database(), "false");

      assertThatThrownBy(() -> file.transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class);
    } finally {
      House.shared().setAway(world.database(), "true");
    }
    assertThat(reveals(purchase)).containsExactly("1-1000000");
  }

  @Test
  void whoHangsUpHalfWayIsOnRecordAndCanBeginAgain() throws IOException {
    Facts purchase = million();
    for (int time = 0; time < 2; time++) {
      try (InputStream file = export(purchase, "application/pdf")) {
        assertThat(file.readNBytes(FIRST_PART)).hasSize(FIRST_PART);
      }
    }
    assertThat(reveals(purchase)).containsExactly("1-1000000", "1-1000000");
  }

  private static Facts million() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled(1_000_000));
    String seen = "/bulk-purchases/" + purchase.id() + "?version=3";
    // The database may have come back only now.
    await().atMost(SOON).until(() -> world.get(world.issuer().buyer(), seen).statusCode() == 200);
    return purchase;
  }

  private static InputStream export(Facts purchase, String form) {
    HttpResponse<InputStream> file =
        world.open(
            world.issuer().buyer(),
            "/bulk-purchases/" + purchase.id() + "/codes?version=3",
            "Accept",
            form);
    assertThat(file.statusCode()).isEqualTo(200);
    return file.body();
  }

  private static List<String> reveals(Facts purchase) {
    return JdbcClient.create(House.shared().dataSource(world.database()))
        .sql("select serials from code_reveal where purchase_id = :id")
        .param("id", purchase.id().value())
        .query(String.class)
        .list();
  }
}
