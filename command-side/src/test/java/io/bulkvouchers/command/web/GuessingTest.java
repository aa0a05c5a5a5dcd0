package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static io.bulkvouchers.command.web.Registration.ONE_TICKET;
import static io.bulkvouchers.command.web.Registration.unknownCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class GuessingTest {

  private static final String GUESSER = "198.51.100.7";
  private static final int FORGIVEN = 10;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry meters;

  Registration registration;
  String good;

  @BeforeEach
  void aGoodCode() {
    registration = new Registration(Shop.open(new Api(port)), jdbc);
    good = registration.code(FREE_TICKET);
  }

  @Test
  void whoMissesTooOftenIsToldToWaitAndNothingOfHisIsLookedUpRightCodeOrNot() {
    Stream.generate(Registration::unknownCode)
        .limit(FORGIVEN)
        .forEach(code -> miss(code).isProblem(409, "voucher_not_usable"));
    Reply spent = miss(unknownCode()).isProblem(429, "too_many_misses");
    assertThat(Integer.parseInt(spent.header("Retry-After"))).isBetween(1, 72);

    Reply right = registration.redeem(good, "order-1", ONE_TICKET, GUESSER);
    right.isProblem(429, "too_many_misses");
    assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 72);
    registration.redeem(good, "order-1", ONE_TICKET).is(201);
  }

  @Test
  void goodCodesCostNothing() {
    for (int i = 0; i < 3 * FORGIVEN; i++) {
      registration.checkFrom(GUESSER, good).is(200);
    }
    miss(unknownCode()).isProblem(409, "voucher_not_usable");
  }

  @Test
  void mistypedCodesHaveALargerBudgetOfTheirOwn() {
    for (int i = 0; i < 30; i++) {
      miss("BULK-TYPO").isProblem(422, "mistyped_code");
    }
    miss("BULK-TYPO").isProblem(429, "too_many_misses");
    registration.checkFrom(GUESSER, good).isProblem(429, "too_many_misses");
  }

  @Test
  void whoNamesNoCustomerIsCountedByHisOwnAddress() {
    for (int i = 0; i < FORGIVEN; i++) {
      registration
          .post("/check", "{\"code\": \"%s\"}".formatted(unknownCode()))
          .isProblem(409, "voucher_not_usable");
    }
    registration
        .post("/check", "{\"code\": \"%s\"}".formatted(unknownCode()))
        .isProblem(429, "too_many_misses");
  }

  @Test
  void missesAreCountedAndNeitherAddressNorClientIsStored() {
    double before = misses();
    miss(unknownCode());
    assertThat(misses()).isGreaterThan(before);
    assertThat(
            jdbc.sql("select count(*) from guess_budget where id !~ '^[0-9a-f]{32}$'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(jdbc.sql("select count(*) from guess_budget").query(Long.class).single())
        .isPositive();
  }

  private double misses() {
    return meters.find("bulk.vouchers.redemption.misses").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  private Reply miss(String code) {
    return registration.checkFrom(GUESSER, code);
  }
}
