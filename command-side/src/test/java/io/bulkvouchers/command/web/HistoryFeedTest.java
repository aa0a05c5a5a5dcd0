package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestIdentity;
import io.bulkvouchers.events.wire.RelayedFact;
import io.bulkvouchers.events.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store is read again by the one machine whose token says so, page by page. */
@CommandSideTest
class HistoryFeedTest {

  private static final String FEED = "/history/events";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private Shop shop;
  private String maker;

  @BeforeEach
  void open() {
    shop = Shop.open(new Api(port));
    maker = TestIdentity.machine("query-side", "history:read");
  }

  @Test
  void eachFactComesOnceInOrderAsItIsStored() {
    long before = count();
    List<RelayedFact> facts = new ArrayList<>();
    List<RelayedFact> page = page(0, 3);
    assertThat(page).hasSize(3);
    while (!page.isEmpty()) {
      facts.addAll(page);
      page = page(page.getLast().position(), 200);
    }

    assertThat(facts).hasSizeGreaterThanOrEqualTo((int) before);
    assertThat(facts).extracting(RelayedFact::position).isSorted().doesNotHaveDuplicates();
    RelayedFact last = facts.getLast();
    assertThat(last.value())
        .isEqualTo(
            jdbc.sql("select payload from event where position = ?")
                .param(last.position())
                .query(String.class)
                .single());
    assertThat(last.headers())
        .containsKeys(Topics.ID, Topics.TYPE, Topics.STREAM_VERSION, Topics.TIME)
        .containsEntry(Topics.SUBJECT, last.key());
    assertThat(page(last.position() + 1_000_000, 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"organizer", "buyer", "finance", "auditor", "operator", "view_maker"})
  void noPersonMay(String role) {
    ask(Api.with(role, shop.conference), FEED).is(403);
  }

  @Test
  void aPersonDoesNotBecomeTheMachineByAScope() {
    ask(TestIdentity.scoped("auditor", "auditor", "history:read"), FEED).is(403);
  }

  @Test
  void aRegistrationSystemMayNotAndTheMakerOfViewsMayNothingElse() {
    ask(TestIdentity.machine("till", "redemption:" + shop.conference), FEED).is(403);
    ask(maker, "/history/checkpoints").is(403);
    ask(maker, "/conferences/" + shop.conference + "/audit-bundle").is(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=x", "?after=x"})
  void whatIsNoPageIsRefused(String asked) {
    ask(maker, FEED + asked).is(400);
  }

  private List<RelayedFact> page(long after, int limit) {
    String body = ask(maker, FEED + "?after=%d&limit=%d".formatted(after, limit)).is(200).body();
    return body.lines().map(RelayedFact::read).toList();
  }

  private Reply ask(String token, String path) {
    return shop.api.ask("GET", token, path, "");
  }

  private long count() {
    return jdbc.sql("select count(*) from event").query(Long.class).single();
  }
}
