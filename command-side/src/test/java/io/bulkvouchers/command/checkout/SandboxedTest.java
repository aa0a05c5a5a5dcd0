package io.bulkvouchers.command.checkout;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.stripe.SecondSessions;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The command side beside a sandbox of Stripe; all classes that extend it share both. */
@CommandSideTest
@Import({CheckoutScene.class, Backstage.class, SecondSessions.class})
public abstract class SandboxedTest {

  protected static final TestStripe STRIPE = new TestStripe();
  protected static final SandboxControl DESK = SandboxControl.of(STRIPE.apiBase());

  @LocalServerPort protected int port;
  @Autowired protected CheckoutScene scene;
  @Autowired protected Scheduler scheduler;
  @Autowired protected Backstage backstage;
  @Autowired protected SecondSessions seconds;
  @Autowired protected JdbcClient jdbc;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
    properties.add("bulk-vouchers.stripe.read-timeout", () -> "1s");
    properties.add("bulk-vouchers.stripe.test-calls-per-second", () -> "500");
    properties.add("spring.datasource.hikari.connection-timeout", () -> "30000");
    properties.add("bulk-vouchers.reconciliation.second-look-after", () -> "200ms");
  }

  @AfterEach
  void heal() {
    STRIPE.healthy();
    DESK.deliveries("normal");
    scheduler.resume();
  }

  /** Ten vouchers, paid at Stripe; that we know of it is up to the test. */
  protected PurchaseId paidAtStripe() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());
    return id;
  }

  /** The same, with codes. */
  protected PurchaseId fulfilled() {
    PurchaseId id = paidAtStripe();
    backstage.lookNow(id + "-1");
    scene.awaitStatus(id, Status.FULFILLED);
    return id;
  }

  /** The janitor goes through the account of a purchase. */
  protected void sweep(PurchaseId id) {
    backstage.runNow("stripe-sweep", scene.conferenceOf(id).value());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !backstage.isPlanned("stripe-sweep", scene.conferenceOf(id).value()));
  }
}
