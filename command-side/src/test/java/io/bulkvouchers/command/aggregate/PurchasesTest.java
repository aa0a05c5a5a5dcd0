package io.bulkvouchers.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Requester;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors on a real event store: versions, concurrency, and codes that exist already. */
@CommandSideTest
class PurchasesTest {

  private static final Origin ORIGIN =
      new Origin(Optional.of("organizer"), Optional.of("req_1"), Optional.empty());
  private static final ProductId CORPORATE = new ProductId("corporate");
  private static final UserId ORGANIZER = new UserId("organizer");
  private static final UserId SECOND = new UserId("second-organizer");

  private final ConferenceId conference = new ConferenceId("c-" + UUID.randomUUID());
  @Autowired private Purchases purchases;
  @Autowired private Conferences conferences;
  @Autowired private CodeKeys keys;
  @Autowired private JdbcClient jdbc;

  @Test
  void theVersionCountsTheFactsAndTheStreamTellsTheState() {
    PurchaseId id = created();
    Outcome approved = purchases.handle(approve(id), ORIGIN);
    assertThat(approved.version()).isEqualTo(2);
    StoredPurchase stored = purchases.find(id).orElseThrow();
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.state()).isEqualTo(approved.state());
    assertThat(purchases.find(PurchaseId.of(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aStaleVersionIsAConflictAndStoresNothing() {
    PurchaseId id = created();
    assertThatThrownBy(() -> purchases.handle(approve(id), ORIGIN, 9))
        .isInstanceOf(VersionConflict.class);
    assertThat(purchases.find(id).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void whatWasToldBeforeKeepsTheVersion() {
    PurchaseId id = fulfilled();
    Outcome again = purchases.handle(fulfill(id, "other"), ORIGIN);
    assertThat(again.version()).isEqualTo(3);
    assertThat(again.state().status()).isEqualTo(Status.FULFILLED);
  }

  @Test
  void twoWhoDecideAtTheSameMomentGetOneVerdict() throws InterruptedException {
    PurchaseId id = created();
    Callable<Outcome> yes = () -> purchases.handle(approve(id), ORIGIN);
    Callable<Outcome> no =
        () -> purchases.handle(new BulkPurchaseCommand.Cancel(id, SECOND, "no"), ORIGIN);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome>> verdicts = both.invokeAll(List.of(yes, no));
      assertThat(verdicts).allSatisfy(PurchasesTest::answeredOrRefused);
    }
    assertThat(purchases.find(id).orElseThrow().state())
        .isInstanceOfAny(BulkPurchase.Approved.class, BulkPurchase.Cancelled.class);
  }

  @Test
  void codesAreFoundByTheirHashAndNothingElse() {
    PurchaseId id = fulfilled();
    byte[] hash = VoucherCodes.of(batch(id, "salt"), keys).code(3).hash();
    String found = "select serial from code_hash where conference_id = ? and hash = ?";
    assertThat(jdbc.sql(found).params(conference.value(), hash).query(Integer.class).single())
        .isEqualTo(3);
  }

  @Test
  void aCodeThatExistsStoresNothingAndAnotherSaltDoes() {
    PurchaseId id = created();
    purchases.handle(approve(id), ORIGIN);
    jdbc.sql("insert into code_trace (batch_id, serial, hash) values (0, 1, ?)")
        .param(VoucherCodes.of(batch(id, "salt"), keys).code(4).hash())
        .update();
    assertThatThrownBy(() -> purchases.handle(fulfill(id, "salt"), ORIGIN))
        .isInstanceOf(CodeClash.class);
    assertThat(purchases.find(id).orElseThrow().version()).isEqualTo(2);
    assertThat(purchases.handle(fulfill(id, "fresh"), ORIGIN).state().status())
        .isEqualTo(Status.FULFILLED);
    String stored = "select count(*) from code_hash where purchase_id = '%s'".formatted(id);
    assertThat(jdbc.sql(stored).query(Integer.class).single()).isEqualTo(5);
  }

  private PurchaseId fulfilled() {
    PurchaseId id = created();
    purchases.handle(approve(id), ORIGIN);
    purchases.handle(fulfill(id, "salt"), ORIGIN);
    return id;
  }

  private PurchaseId created() {
    if (conferences.find(conference).isEmpty()) {
      openConference();
    }
    PurchaseId id = PurchaseId.of(UUID.randomUUID());
    purchases.handle(
        new BulkPurchaseCommand.Create(
            id,
            conference,
            Optional.empty(),
            List.of(CORPORATE),
            5,
            Optional.of(Money.of(0, "USD")),
            Optional.empty(),
            "",
            new Requester(ORGANIZER, Capacity.ORGANIZER),
            conferences.find(conference).orElseThrow()),
        ORIGIN);
    return id;
  }

  private void openConference() {
    conferences.handle(
        new ConferenceCommand.Register(
            conference,
            "PyTest 2027",
            Currency.getInstance("USD"),
            ZoneId.of("Europe/Berlin"),
            ApprovalPolicy.COMPLIMENTARY_ONLY),
        ORIGIN);
    conferences.handle(
        new ConferenceCommand.OfferProduct(
            conference,
            CORPORATE,
            "Corporate",
            ProductKind.TICKET,
            Money.of(34900, "USD"),
            BulkSale.ENABLED),
        ORIGIN);
  }

  private BulkPurchaseCommand approve(PurchaseId id) {
    return new BulkPurchaseCommand.Approve(id, SECOND, Optional.empty());
  }

  private BulkPurchaseCommand fulfill(PurchaseId id, String salt) {
    return new BulkPurchaseCommand.Fulfill(id, salt, keys.primaryKeyId());
  }

  private CodeBatch batch(PurchaseId id, String salt) {
    return new CodeBatch(id, 1, 5, "BULK-", keys.primaryKeyId(), salt, VoucherCodes.SCHEME);
  }

  private static void answeredOrRefused(Future<Outcome> verdict) throws InterruptedException {
    try {
      assertThat(verdict.get().state()).isNotNull();
    } catch (ExecutionException failure) {
      assertThat(failure).hasCauseInstanceOf(Refused.class);
    }
  }
}
