package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.purchase.StripeMode;
import io.bulkvouchers.command.stripe.PaidSessions;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conference with a test key. */
class LiveModeTest extends EventsScene {

  @Autowired SessionSightings sightings;

  ConferenceId conference;
  PurchaseId id;

  @BeforeEach
  void aPurchaseThatIsToBePaid() {
    conference = conference(TestStripe.freshKey());
    id = processing(conference);
  }

  @Test
  void aSessionOfLiveModeUnderATestKeyIsFlagged() {
    see(StripeMode.LIVE);

    assertThat(find(id).state().order().reviews().open())
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.stripeObjectId()).isEqualTo(session(id));
              assertThat(flag.expected()).contains("TEST mode");
              assertThat(flag.seen()).contains("LIVE mode");
            });
    assertThat(find(id).state().status()).isEqualTo(Status.PROCESSING);
  }

  @Test
  void theSameInTestModeIsThePayment() {
    see(StripeMode.TEST);

    awaitStatus(id, Status.FULFILLED);
    assertThat(find(id).state().order().reviews().open()).isEmpty();
  }

  private void see(StripeMode mode) {
    InboxEntry entry =
        new InboxEntry(conference, "evt_1", "checkout.session.completed", session(id), 1);
    Sighting seen = sightings.seen(entry, PaidSessions.of(id, session(id), mode));
    assertThat(seen).isInstanceOf(Sighting.Seen.class);
    purchases.handle(((Sighting.Seen) seen).command(), TEST);
  }
}
