package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.FREE_TICKET;
import static io.bulkvouchers.command.web.Registration.ONE_TICKET;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A purchase to which others always write first: a trigger plays them. */
@CommandSideTest
class ContentionTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  Registration registration;

  @BeforeEach
  void openShop() {
    registration = new Registration(Shop.open(new Api(port)), jdbc);
  }

  @AfterEach
  void theOthersGoHome() {
    JdbcClient owner = JdbcClient.create(TestDatabase.ofOwner(jdbc));
    owner.sql("drop trigger if exists others_first on event").update();
  }

  @Test
  void whoNeverGetsAheadOfOthersIsToldToComeAgainAndNothingHasHappened() {
    String gift = registration.gift(1, FREE_TICKET);
    String code = registration.codes(gift).getFirst();
    JdbcClient owner = JdbcClient.create(TestDatabase.ofOwner(jdbc));
    owner
        .sql(
            """
            create or replace function others_first() returns trigger language plpgsql as $$
            begin
              raise unique_violation using constraint = 'event_stream_id_version_key';
            end $$;
            create trigger others_first before insert on event
              for each row when (new.stream_id = '%s') execute function others_first()
            """
                .formatted(gift))
        .update();
    registration.redeem(code, "order-1", ONE_TICKET).isProblem(503, "contended");
    theOthersGoHome();
    registration.redeem(code, "order-1", ONE_TICKET).is(201);
  }
}
