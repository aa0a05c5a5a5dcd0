package io.bulkvouchers.events.wire;

import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceEvent;
import java.util.List;
import java.util.Optional;

/** What a conference says of itself on receipts. */
final class BillingSamples {

  private BillingSamples() {}

  static List<Record> all() {
    return List.of(
        new ConferenceEvent.BillingChanged(
            Samples.CONFERENCE,
            new ConferenceBilling(
                "PyTest e.V.",
                List.of("Example Street 1", "10115 Berlin", "Germany"),
                Optional.of("DE123456789"),
                Optional.of(1900),
                "PYTEST-2027")));
  }
}
