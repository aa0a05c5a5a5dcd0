package io.bulkvouchers.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.checkout.CheckoutScene;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Cancel;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node remembers what it saw, and never more and never longer than is true. */
@CommandSideTest
@Import(CheckoutScene.class)
class RecentPurchasesTest {

  private static final Origin ORIGIN =
      new Origin(Optional.of("organizer"), Optional.empty(), Optional.empty());

  @Autowired private CheckoutScene scene;
  @Autowired private Purchases purchases;
  @Autowired private RecentPurchases recent;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void whatAnotherNodeStoredIsSeenThoughThisOneRemembersTheStateBefore() {
    PurchaseId id = scene.approved();
    assertThat(recent.find(id.value()).orElseThrow().version()).isEqualTo(2);
    jdbc.sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            values (gen_random_uuid(), :id, 3, 'bulk-purchase.denied.v1', :payload, '{}', now())
            """)
        .param("id", id.value())
        .param(
            "payload",
            "{\"purchaseId\":\"%s\",\"actor\":\"x\",\"reason\":\"budget\"}".formatted(id))
        .update();
    assertThatThrownBy(() -> purchases.handle(cancel(id), ORIGIN)).isInstanceOf(Refused.class);
    assertThat(purchases.find(id).orElseThrow().state()).isInstanceOf(BulkPurchase.Denied.class);
  }

  @Test
  void whatWasRolledBackIsNotRemembered() {
    PurchaseId id = scene.approved();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            open -> {
              purchases.handle(cancel(id), ORIGIN);
              purchases.find(id);
              open.setRollbackOnly();
            });
    assertThat(purchases.find(id).orElseThrow().version()).isEqualTo(2);
    assertThat(purchases.handle(cancel(id), ORIGIN).version()).isEqualTo(3);
  }

  private static Cancel cancel(PurchaseId id) {
    return new Cancel(id, new UserId("organizer"), "no interest");
  }
}
