package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What callers name their requests by is kept, so it may not be a code. */
@CommandSideTest
class CodeInHeadersTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private Shop shop;
  private Registration registration;

  @BeforeEach
  void openShop() {
    shop = Shop.open(new Api(port));
    registration = new Registration(shop, jdbc);
  }

  @Test
  void S40_aCodeAsTheNameOfItsRequestComesIntoNoFact() {
    String code = registration.code(FREE_TICKET);
    Reply asked =
        shop.api.post(
            shop.organizer(),
            "/bulk-purchases",
            shop.body(1, ""),
            it -> it.header("X-Request-Id", code));
    assertThat(asked.is(201).header("X-Request-Id")).isNotEmpty().isNotEqualTo(code);
    assertThat(
            jdbc.sql("select count(*) from event where metadata::text like '%' || ? || '%'")
                .param(code)
                .query(Long.class)
                .single())
        .isZero();
    shop.api
        .post(shop.organizer(), "/bulk-purchases", shop.body(1, ""), Api.key(code))
        .isProblem(400, "malformed_idempotency_key");
  }
}
