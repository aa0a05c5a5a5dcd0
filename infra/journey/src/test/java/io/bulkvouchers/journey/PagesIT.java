package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Curtain;
import io.bulkvouchers.journey.language.Lookalike;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Stage;
import io.bulkvouchers.sandbox.client.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the pages, in a real browser; the steps are in {@code browser}, one file a way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

  private static final Stage STAGE = Curtain.opened();
  private static final long PATIENCE = 240;

  private Conference conference;

  @BeforeAll
  void openTheConferenceOfTheDemoUsers() {
    conference = STAGE.conferenceOfTheDemoUsers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "narrow"})
  void aPurchaseIsAskedForPaidShownLiveAndRefundedWithoutABarrier(String look)
      throws IOException, InterruptedException {
    walk("way", look, "refunded-live", Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "narrow"})
  void whatOrganizersFinanceAndOperatorsDecideAboutIsShownWithoutABarrier(String look)
      throws IOException, InterruptedException {
    Purchase paidTwice = requested();
    Checkout twin = conference.stripe().opens(Lookalike.of(paidTwice));
    paid(paidTwice);
    conference.stripe().pays(twin);
    paidTwice.until(view -> assertThat(view.reviews()).containsExactly("paid_twice"));
    Purchase disputed = requested();
    conference.stripe().bank().disputes(paid(disputed));
    disputed.becomes("disputed");
    troubleAtStripe(look);
    walk(
        "counter",
        look,
        "calls",
        Map.of(
            "PAID_TWICE", paidTwice.id(),
            "DISPUTED", disputed.id(),
            "ENDED", ended().id(),
            "USED", used().id()));
  }

  /** Ten vouchers whose time is over. */
  private Purchase ended() {
    Map<String, ?> terms =
        Map.of(
            "discount", Map.of("kind", "complimentary"),
            "maxUses", 1,
            "validUntil", Instant.now().minusSeconds(1).toString(),
            "hiddenTickets", "hidden",
            "products", List.of("corporate"));
    Purchase purchase =
        conference.organizer().requests(conference.order(10).at(8_950).with("terms", terms));
    paid(purchase);
    return purchase;
  }

  /** Ten vouchers of which the first three are used. */
  private Purchase used() {
    Purchase purchase = requested();
    paid(purchase);
    List<String> codes = conference.buyer().revealsCodes(purchase);
    codes.subList(0, 3).forEach(code -> conference.registration().redeems(code).expect(201));
    purchase.until(view -> assertThat(view.redeemed()).isEqualTo(3));
    return purchase;
  }

  /** A bad night: nothing could be compared, not all be asked about, and events were given up. */
  private static void troubleAtStripe(String look) {
    STAGE
        .commandDatabase()
        .run(
            """
            insert into reconciliation_run
              (id, conference_id, trigger, state, started_at, finished_at, problem)
            values ('rec_%s', 'pytest-2027', 'scheduled', 'failed', now() - interval '1 day',
              now() - interval '1 day', 'stripe_silent_unreachable')
            """
                .formatted(look),
            """
            insert into stripe_sweep (conference_id, events_until, swept_at, problem, problem_since)
            values ('pytest-2027', now(), now(), 'refunds_not_understood', now())
            on conflict (conference_id) do update
              set problem = excluded.problem, problem_since = excluded.problem_since
            """,
            """
            insert into webhook_inbox (conference_id, event_id, type, object_id, body, state,
              tries, outcome, received_at, finished_at)
            select 'pytest-2027', 'evt_%s' || number, 'price.created', 'price_' || number, '',
              'parked', 24, 'stripe_refused_resource_missing', now() - interval '1 day', now()
            from generate_series(1, 1001) number
            """
                .formatted(look));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "narrow"})
  void codesAreHandedToPeopleByLetterAndTakenBackWithoutABarrier(String look)
      throws IOException, InterruptedException {
    Purchase purchase = requested();
    paid(purchase);
    walk("handout", look, "hand-out-looked-on", Map.of("FULFILLED", purchase.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "narrow"})
  void historyEndpointsAndASponsorsDaysAreReadWithoutABarrier(String look)
      throws IOException, InterruptedException {
    walk("records", look, "webhooks-delete", Map.of("USED", used().id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "narrow"})
  void whatIsSignedIsSeenVerifiedAndTakenAwayWithoutABarrier(String look)
      throws IOException, InterruptedException {
    paid(requested());
    walk("proofs", look, "german-proofs", Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "narrow"})
  void germansReadGermanUntilTheyChooseEnglish(String look)
      throws IOException, InterruptedException {
    walk("german", look, "english-again", Map.of("USED", used().id()));
  }

  private Purchase requested() {
    return conference.organizer().requests(conference.order(10).at(8_950));
  }

  private Outcome paid(Purchase purchase) {
    Outcome paid = conference.stripe().pays(conference.buyer().checksOut(purchase));
    purchase.becomes("fulfilled");
    return paid;
  }

  private static void walk(String way, String look, String end, Map<String, String> known)
      throws IOException, InterruptedException {
    Path pictures = Files.createDirectories(Path.of("target/screenshots"));
    Path log = pictures.resolve(way + "-" + look + ".log");
    ProcessBuilder node = new ProcessBuilder("node", way + ".mjs").redirectErrorStream(true);
    node.directory(Path.of("browser").toFile()).redirectOutput(log.toFile());
    node.environment().putAll(known);
    node.environment()
        .putAll(
            Map.of(
                "ORIGIN", STAGE.queryOrigin(),
                "LOOK", look,
                "SCREENSHOTS", pictures.toAbsolutePath().toString()));
    Process walk = node.start();
    boolean ended = walk.waitFor(PATIENCE, TimeUnit.SECONDS);
    walk.destroyForcibly();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(said).contains(look + " " + end + ": axe 0").doesNotContain("WRONG");
    assertThat(walk.exitValue()).as(said).isZero();
  }
}
