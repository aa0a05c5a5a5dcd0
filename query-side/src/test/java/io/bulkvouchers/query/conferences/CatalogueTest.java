package io.bulkvouchers.query.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Golden;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void aNewCurrencyAndPolicyHoldForWhatIsAskedForFromNowOn() {
    Catalogue before = catalogue(EventType.CONFERENCE_REGISTERED, EventType.PRODUCT_OFFERED);
    Catalogue after =
        catalogue(
            EventType.CONFERENCE_REGISTERED,
            EventType.PRODUCT_OFFERED,
            EventType.CURRENCY_CHANGED,
            EventType.APPROVAL_POLICY_CHANGED);

    assertThat(before.currency()).isEqualTo("USD");
    assertThat(after.currency()).isEqualTo("EUR");
    assertThat(after.approvalPolicy()).isEqualTo(ApprovalPolicy.EVERY_PURCHASE);
    assertThat(after.products()).isEqualTo(before.products());
    assertThat(after.version()).isEqualTo(4);
  }

  @Test
  void aConferenceIsOpenUntilItIsClosedAndOpenAgainWhenItIsReopened() {
    assertThat(catalogue(EventType.CONFERENCE_REGISTERED).state()).isEqualTo(Catalogue.State.OPEN);
    assertThat(catalogue(EventType.CONFERENCE_REGISTERED, EventType.CONFERENCE_CLOSED).state())
        .isEqualTo(Catalogue.State.CLOSED);
    assertThat(
            catalogue(
                    EventType.CONFERENCE_REGISTERED,
                    EventType.CONFERENCE_CLOSED,
                    EventType.SPONSOR_REGISTERED,
                    EventType.CONFERENCE_REOPENED)
                .state())
        .isEqualTo(Catalogue.State.OPEN);
  }

  private static Catalogue catalogue(EventType... types) {
    Optional<Catalogue> row = Optional.empty();
    for (int i = 0; i < types.length; i++) {
      Record event = EventCodec.decode(types[i], Golden.json(types[i]));
      EventEnvelope envelope =
          new EventEnvelope(
              UUID.randomUUID(),
              types[i],
              Samples.CONFERENCE.value(),
              i + 1,
              i + 1,
              Instant.parse("2027-01-15T12:00:00Z"),
              new Origin(Optional.empty(), Optional.empty(), Optional.empty()),
              event);
      row = Optional.of(Catalogue.after(row, (ConferenceEvent) event, new Fact(i + 1, envelope)));
    }
    return row.orElseThrow();
  }
}
