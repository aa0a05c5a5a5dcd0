package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static io.bulkvouchers.command.web.Registration.ONE_TICKET;
import static io.bulkvouchers.command.web.Registration.unknownCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkvouchers.command.purchase.Basket;
import io.bulkvouchers.command.redemption.CustomerAddress;
import io.bulkvouchers.command.redemption.MistypedCode;
import io.bulkvouchers.command.redemption.Redemptions;
import io.bulkvouchers.command.redemption.TypedCode;
import io.bulkvouchers.command.redemption.Visitor;
import io.bulkvouchers.command.redemption.VoucherNotUsable;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.Statements;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock tells a stranger nothing either: each miss is the same work for the database. */
@CommandSideTest
@Import(Statements.class)
class EqualWorkTest {

  private static final Origin NOBODY =
      new Origin(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Basket BASKET =
      new Basket(List.of(new Basket.Line(new ProductId("corporate"), 1, Money.of(34900, "USD"))));

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Redemptions redemptions;
  @Autowired Statements statements;

  Registration registration;
  Visitor visitor;
  String used;
  String foreign;

  @BeforeEach
  void twoCodesThatCannotBeUsed() {
    Shop shop = Shop.open(new Api(port));
    registration = new Registration(shop, jdbc);
    visitor =
        new Visitor(
            new ConferenceId(shop.conference),
            new UserId("registration"),
            CustomerAddress.of("192.0.2.1"));
    foreign = new Registration(Shop.open(shop.api), jdbc).code(FREE_TICKET);
    used = registration.code(FREE_TICKET);
    registration.redeem(used, "order-1", ONE_TICKET).is(201);
  }

  @Test
  void aCodeThatIsUnknownCostsWhatACodeThatIsUsedUpCosts() {
    assertEqual(code -> redemptions.redeem(visitor, code, order(), BASKET, NOBODY));
  }

  @Test
  void soItIsForAReleaseAndACheck() {
    assertEqual(code -> redemptions.release(visitor, code, order(), NOBODY));
    assertEqual(code -> redemptions.check(visitor, code, Optional.of(BASKET)));
  }

  @Test
  void S47_aMistypedCodeIsNotLookedFor() {
    String wrong = used.substring(0, used.length() - 1) + (used.endsWith("7") ? '8' : '7');
    List<String> done =
        statements.of(
            () ->
                assertThatExceptionOfType(MistypedCode.class)
                    .isThrownBy(
                        () -> redemptions.check(visitor, TypedCode.of(wrong), Optional.empty())));
    assertThat(done).isNotEmpty().noneMatch(sql -> sql.contains("code_trace"));
    assertThat(done).noneMatch(sql -> sql.contains("event"));
  }

  private void assertEqual(Consumer<TypedCode> ask) {
    missed(ask, used); // What a node remembers of a purchase it now remembers.
    List<String> ofUsed = missed(ask, used);
    assertThat(ofUsed).anyMatch(sql -> sql.contains("code_trace"));
    assertThat(missed(ask, unknownCode())).isEqualTo(ofUsed);
    assertThat(missed(ask, foreign)).isEqualTo(ofUsed);
  }

  private List<String> missed(Consumer<TypedCode> ask, String code) {
    return statements.of(
        () ->
            assertThatExceptionOfType(VoucherNotUsable.class)
                .isThrownBy(() -> ask.accept(TypedCode.of(code))));
  }

  private static OrderReference order() {
    return new OrderReference(Registration.order());
  }
}
