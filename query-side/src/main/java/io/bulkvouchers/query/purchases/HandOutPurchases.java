package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.handout.SoldPurchases;
import io.bulkvouchers.query.problem.Problem;
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
    Order order = rows.find(purchaseId).orElseThrow(Problem::notFound).order();
    String conference = order.conferenceId().value();
    return new Sale(conference, conferenceName(conference));
  }

  @Override
  public String conferenceName(String conferenceId) {
    return names.ofConference(conferenceId).orElse(conferenceId);
  }
}
