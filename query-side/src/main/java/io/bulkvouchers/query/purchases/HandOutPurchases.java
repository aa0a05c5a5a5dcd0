package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.handout.SoldPurchases;
import io.bulkvouchers.query.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What handing out asks of this view. */
@Component
class HandOutPurchases implements SoldPurchases {

  private final PurchaseRows rows;
  private final Names names;

  HandOutPurchases(PurchaseRows rows, Names names) {
    this.rows = rows;
    this.names = names;
  }

  @Override
  public Sale get(String purchaseId) {
    PurchaseRow row = rows.find(purchaseId).orElseThrow(Problem::notFound);
    Order order = row.order();
    String conference = order.conferenceId().value();
    Map<Names.Key, String> known = names.of(List.of(row));
    return new Sale(
        conference,
        conferenceName(conference),
        order.productIds().stream()
            .map(id -> name(known, conference, Names.PRODUCT, id.value()))
            .toList(),
        order.sponsorId().map(id -> name(known, conference, Names.SPONSOR, id.value())));
  }

  private static String name(
      Map<Names.Key, String> known, String conference, String kind, String id) {
    return known.getOrDefault(new Names.Key(conference, kind, id), id);
  }

  @Override
  public String conferenceName(String conferenceId) {
    return names.ofConference(conferenceId).orElse(conferenceId);
  }
}
