package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static io.bulkvouchers.command.web.Registration.ONE_TICKET;
import static io.bulkvouchers.command.web.Registration.unknownCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestIdentity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators may read of the figures, and nobody else. */
@CommandSideTest
class MetricsTest {

  private static final String METRICS = "/actuator/metrics";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @Test
  void anOperatorReadsTheMissesAndNoFigureHoldsACode() {
    Registration registration = new Registration(Shop.open(new Api(port)), jdbc);
    String good = registration.code(FREE_TICKET);
    String unknown = unknownCode();
    registration.redeem(good, "order-1", ONE_TICKET).is(201);
    registration.checkFrom("198.51.100.9", unknown).isProblem(409, "voucher_not_usable");

    Reply misses = read(person("operator"), METRICS + "/bulk.vouchers.redemption.misses").is(200);
    assertThat(misses.json().at("/measurements/0/value").asDouble()).isPositive();
    List<String> names =
        read(person("operator"), METRICS)
            .is(200)
            .json()
            .path("names")
            .valueStream()
            .map(name -> name.asString())
            .toList();
    assertThat(names).contains("bulk.vouchers.redemption.misses", "http.server.requests");
    for (String name : names) {
      assertThat(read(person("operator"), METRICS + "/" + name).body().toLowerCase(Locale.ROOT))
          .doesNotContain(good.toLowerCase(Locale.ROOT), unknown.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void figuresAreForOperatorsOnlyAndNothingElseIsServed() {
    new Api(port).send(new Api(port).request(METRICS)).isProblem(401, "unauthenticated");
    read(person("organizer"), METRICS).isProblem(403, "forbidden");
    read(person("auditor"), METRICS).isProblem(403, "forbidden");
    read(TestIdentity.machine("shop", "redemption:pytest-2027"), METRICS)
        .isProblem(403, "forbidden");
    read(person("operator"), "/actuator/env").isProblem(404, "not_found");
    read(person("operator"), "/actuator/configprops").isProblem(404, "not_found");
  }

  private Reply read(String token, String path) {
    return new Api(port).ask("GET", token, path, "");
  }

  private static String person(String role) {
    return TestIdentity.token(role, role, List.of("pytest-2027"), List.of());
  }
}
