package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static io.bulkvouchers.command.web.Registration.ONE_TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.Basket;
import io.bulkvouchers.command.redemption.Redemptions;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.wire.Origin;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Scenario 45 at full width, through HTTP on PostgreSQL. Hundreds of clients on a busy machine may
 * connect and not come to write for seconds; the server cuts who is silent for so long without a
 * word of HTTP, as it should, and that is not what is asked here.
 */
@CommandSideTest
@TestPropertySource(
    properties = {"server.tomcat.connection-timeout=60s", "bulk-vouchers.body.time=60s"})
class RedemptionRaceTest {

  private static final Origin NOBODY =
      new Origin(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Basket BASKET =
      new Basket(List.of(new Basket.Line(new ProductId("corporate"), 1, Money.of(34900, "USD"))));

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Redemptions redemptions;

  Registration registration;

  @BeforeEach
  void openShop() {
    registration = new Registration(Shop.open(new Api(port)), jdbc);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 64, 256})
  void S45_ofManyOrdersAtOnceOneGetsTheSingleUseAndEveryOtherAClearAnswer(int orders) {
    String gift = registration.gift(1, FREE_TICKET);
    String code = registration.codes(gift).getFirst();
    List<Reply> replies =
        together(orders, order -> registration.redeem(code, "order-" + order, ONE_TICKET));

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allSatisfy(reply -> reply.isProblem(409, "voucher_not_usable"));
    assertThat(uses(gift)).isEqualTo(1);
  }

  @Test
  void S45_theSameOrderManyTimesAtOnceIsOneUseAndOneAnswer() {
    String gift = registration.gift(1, FREE_TICKET);
    String code = registration.codes(gift).getFirst();
    List<Reply> replies = together(64, order -> registration.redeem(code, "order-1", ONE_TICKET));

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(63);
    assertThat(replies.stream().map(Reply::body).distinct()).hasSize(1);
    assertThat(uses(gift)).isEqualTo(1);
  }

  private static <T> List<T> together(int orders, IntFunction<T> ask) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<T>> running =
          IntStream.range(0, orders)
              .mapToObj(
                  order -> CompletableFuture.supplyAsync(() -> after(start, ask, order), threads))
              .toList();
      start.countDown();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }

  private static <T> T after(CountDownLatch start, IntFunction<T> ask, int order) {
    try {
      start.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return ask.apply(order);
  }

  private long uses(String purchase) {
    return jdbc.sql(
            """
            select count(*) from event
            where stream_id = ? and type = 'bulk-purchase.voucher-redeemed.v1'
            """)
        .param(purchase)
        .query(Long.class)
        .single();
  }
}
