package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Who waits for a version: on a clock that moves a second whenever someone looks at it. */
class WaitingTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final AtomicLong LOOKS = new AtomicLong();

  private static World world;

  @BeforeAll
  static void open() {
    world = new World(Map.of(), Hasty.class);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /** The clock as a part of the query side. */
  static class Hasty {

    @Bean
    @Primary
    InstantSource hastyClock() {
      return () -> Instant.EPOCH.plusSeconds(isRequest() ? LOOKS.incrementAndGet() : LOOKS.get());
    }
  }

  /** What works in the background looks at the clock whenever it likes. */
  private static boolean isRequest() {
    return Thread.currentThread().getName().startsWith("tomcat-handler");
  }

  private record Answer(int status, String detail, long looks) {}

  @Test
  void aForeignPurchaseAnswersAtOnceWhereAnUnknownOneWaits() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created());
    await().atMost(SOON).until(() -> read(world.issuer().buyer(), purchase, "").status() == 200);

    for (String stranger :
        List.of(world.issuer().otherBuyer(), world.issuer().foreignOrganizer())) {
      for (String below : List.of("", "/timeline", "/vouchers", "/codes")) {
        Answer foreign = read(stranger, purchase, below + "?version=1");
        Answer unknown = read(stranger, Facts.ofAcme(), below + "?version=1");

        assertThat(foreign).isEqualTo(unknown);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.looks()).as("it has waited").isGreaterThan(2);
      }
    }
  }

  private static Answer read(String token, Facts purchase, String below) {
    long before = LOOKS.get();
    HttpResponse<String> answer = world.get(token, "/bulk-purchases/" + purchase.id() + below);
    String detail = World.json(answer).path("detail").asString();
    return new Answer(answer.statusCode(), detail, LOOKS.get() - before);
  }
}
