package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Person;
import io.bulkvouchers.journey.language.Purchase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WallsBetweenPeopleIT extends Scenario {

  @Test
  void S52_toAnotherSponsorsBuyerAcmesPurchaseDoesNotExist() {
    Purchase purchase = tenPaidAndFulfilled();
    List<String> codes = buyer().revealsCodes(purchase);
    List<Answer> answers = readings(otherBuyer(), purchase).toList();
    assertThat(answers).allSatisfy(answer -> answer.expectProblem(404, "not_found"));
    assertThat(answers).allSatisfy(answer -> assertThat(codes).noneMatch(answer.text()::contains));
    assertThat(otherBuyer().lists("?limit=200")).doesNotContain(purchase.id());
    assertThat(otherBuyer().lists("?limit=200&sponsor=acme-corp")).isEmpty();
    assertThat(commands(otherBuyer(), purchase))
        .allSatisfy(answer -> answer.expectProblem(404, "unknown_purchase"));
    assertThat(revealsBy(purchase, "buyer-of-globex")).isZero();
    assertThat(purchase.now().status()).isEqualTo("fulfilled");
  }

  @Test
  void S52_anOrganizerOfOneConferenceCannotActInAnother() {
    Person stranger = stage().conferenceWithoutStripe().organizer();
    Purchase purchase = tenAt8950();
    long version = purchase.now().version();
    assertThat(readings(stranger, purchase))
        .allSatisfy(answer -> answer.expectProblem(404, "not_found"));
    assertThat(commands(stranger, purchase))
        .allSatisfy(answer -> answer.expectProblem(404, "unknown_purchase"));
    assertThat(stranger.lists("?limit=200")).doesNotContain(purchase.id());
    assertThat(stranger.lists("?limit=200&conference=" + conference().id())).isEmpty();
    assertThat(changes(stranger, conference()))
        .allSatisfy(answer -> answer.expectProblem(404, "unknown_conference"));
    assertThat(purchase.now().version()).isEqualTo(version);
  }

  @Test
  void S52_financeAndTheAuditorSeeThePurchaseButNoCodes() {
    Purchase purchase = tenPaidAndFulfilled();
    for (Person watcher : List.of(finance(), auditor())) {
      assertThat(watcher.sees(purchase).paid()).isEqualTo("89500 USD");
      watcher.tries().toRevealCodes(purchase, "").expectProblem(403, "forbidden");
      watcher.tries().toExport(purchase, "text/csv").expectProblem(403, "forbidden");
      watcher.tries().toApprove(purchase).expectProblem(403, "forbidden");
    }
  }

  private static Stream<Answer> readings(Person stranger, Purchase purchase) {
    return Stream.of(
        stranger.tries().toSee(purchase),
        stranger.tries().toSeeTimeline(purchase),
        stranger.tries().toSeeVouchers(purchase),
        stranger.tries().toRevealCodes(purchase, ""),
        stranger.tries().toExport(purchase, "text/csv"),
        stranger.tries().toExport(purchase, "application/jsonl"),
        stranger.tries().toExport(purchase, "application/pdf"),
        stranger.tries().toSeeReveals(purchase),
        stranger.tries().read("/bulk-purchases/" + purchase.id() + "/redemptions"));
  }

  private static Stream<Answer> commands(Person stranger, Purchase purchase) {
    return Stream.of(
        stranger.tries().toCheckOut(purchase),
        stranger.tries().toCancel(purchase, "not mine"),
        stranger.tries().toRefund(purchase, 1),
        stranger.tries().toApprove(purchase),
        stranger.tries().toDeny(purchase, "not mine"),
        stranger.tries().toFulfill(purchase));
  }

  private static Stream<Answer> changes(Person stranger, Conference conference) {
    var sponsor = Map.of("slug", "mine", "name", "Mine");
    var account = Map.of("secretKey", "sk_test_mine", "webhookSecrets", List.of("whsec_mine"));
    return Stream.of(
        stranger.tries().toChange(conference, "POST", "/sponsors", sponsor),
        stranger.tries().toChange(conference, "PUT", "/stripe-account", account));
  }

  private long revealsBy(Purchase purchase, String user) {
    return stage()
        .queryDatabase()
        .count(
            "select count(*) from code_reveal where purchase_id = ? and user_id = ?",
            purchase.id(),
            user);
  }
}
