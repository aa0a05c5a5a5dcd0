package io.bulkvouchers.query.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrokenExportTest {

  @Test
  void aFileThatCannotGoOnBreaksOffInsteadOfEndingAndIsOnRecord() throws IOException {
    try (World world = new World()) {
      Facts purchase = Facts.ofAcme();
      world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled(1_000_000));
      HttpResponse<InputStream> million =
          world.open(
              world.issuer().buyer(),
              "/bulk-purchases/" + purchase.id() + "/codes?version=3",
              "Accept",
              "text/csv");
      assertThat(million.statusCode()).isEqualTo(200);
      AtomicReference<String> last = new AtomicReference<>("");
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(million.body()))) {
        assertThat(lines.readLine()).startsWith("serial,");
        House.shared().setAway(world.database(), "false");

        assertThatThrownBy(() -> lines.lines().forEach(last::set))
            .hasRootCauseInstanceOf(IOException.class);
      } finally {
        House.shared().setAway(world.database(), "true");
      }
      assertThat(last.get()).contains(",BULK-ACME-CORP-");
      assertThat(
              JdbcClient.create(House.shared().dataSource(world.database()))
                  .sql("select serials from code_reveal where purchase_id = :id")
                  .param("id", purchase.id().value())
                  .query(String.class)
                  .list())
          .containsExactly("1-1000000");
    }
  }
}
