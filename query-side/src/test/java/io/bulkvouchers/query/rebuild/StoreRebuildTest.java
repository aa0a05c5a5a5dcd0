package io.bulkvouchers.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.RandomHistory;
import io.bulkvouchers.query.World;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store answers while views are made anew from it. */
class StoreRebuildTest {

  private static final String CONFERENCE = "conference-" + UUID.randomUUID();

  private static Store store;
  private static World world;
  private static Desk desk;

  @BeforeAll
  static void open() {
    store = new Store(House.shared().broker());
    world = new World(store.settings());
    world.relay().send(RandomHistory.of(1, CONFERENCE).toArray(Record[]::new));
    desk =
        new Desk(
            world, world.issuer().token("operator", "operator", List.of(CONFERENCE), List.of()));
  }

  @AfterAll
  static void close() {
    world.close();
    store.close();
  }

  @Test
  void namesComeFromTheStoreAsTheyWereGiven() {
    String name = "Förderkreis Müller & 金";
    world.relay().send(register(CONFERENCE), registered(CONFERENCE, name));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                JdbcClient.create(world.dataSource())
                    .sql("select count(*) from conference where id = ?")
                    .param(CONFERENCE)
                    .query(Long.class)
                    .single()
                    .equals(1L));
    assertSame(desk.begun("store", "rehearsal"));
  }

  @Test
  void anEmptyPageIsNotTheEndWhileTheFeedKnowsMore() {
    store.saysNothing(2);
    assertSame(desk.begun("store", "rehearsal"));
  }

  @Test
  void aStoreThatIsAwayIsWaitedForAndOneThatRefusesEndsTheRebuild() {
    store.answers(503);
    String path = desk.begun("store", "rehearsal");
    assertThat(desk.state(path)).isEqualTo("running");
    store.answers(200);
    assertSame(path);

    store.answers(403);
    assertThat(desk.failed(desk.begun("store", "rehearsal"))).contains("history:read");
    store.answers(200);
  }

  @Test
  void aTokenThatIsGoodNoMoreIsAskedForAnewAndWhoGivesItIsWaitedFor() {
    assertSame(desk.begun("store", "rehearsal"));
    store.forgetsItsTokens();
    assertThat(desk.failed(desk.begun("store", "rehearsal"))).isNotEmpty();

    store.givesTokens(503);
    String path = desk.begun("store", "rehearsal");
    assertThat(desk.state(path)).isEqualTo("running");
    store.givesTokens(200);
    assertSame(path);
  }

  private static Record register(String conference) {
    return new ConferenceEvent.Registered(
        new ConferenceId(conference),
        "PyÜbung 2027",
        Currency.getInstance("USD"),
        "Europe/Berlin",
        ApprovalPolicy.COMPLIMENTARY_ONLY);
  }

  private static Record registered(String conference, String name) {
    return new ConferenceEvent.SponsorRegistered(
        new ConferenceId(conference), new SponsorId("acme-corp"), name);
  }

  private static void assertSame(String path) {
    assertThat(desk.ended(path).at("/outcome/differing").asLong()).isZero();
  }
}
