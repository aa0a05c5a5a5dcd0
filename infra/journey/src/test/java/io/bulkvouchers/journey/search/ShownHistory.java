package io.bulkvouchers.journey.search;

import io.bulkvouchers.journey.language.Attempts;
import io.bulkvouchers.journey.language.Person;
import io.bulkvouchers.journey.language.Purchase;
import java.util.List;
import java.util.stream.Stream;

/** What an auditor is shown of purchases of a conference. */
public record ShownHistory(Person auditor, String conference, List<Purchase> purchases)
    implements Place {

  @Override
  public Stream<Text> texts() {
    return purchases.stream().flatMap(this::of);
  }

  private Stream<Text> of(Purchase purchase) {
    Attempts tries = auditor.tries();
    String house = "/conferences/" + conference;
    return Stream.of(
            tries.toSeeTimeline(purchase),
            tries.toSeeReveals(purchase),
            tries.read("/bulk-purchases/" + purchase.id() + "/redemptions"),
            tries.read(house + "/history?purchase=" + purchase.id()),
            tries.read(house + "/ledger"))
        .map(shown -> new Text("history " + purchase.id(), shown.expect(200).text()));
  }
}
