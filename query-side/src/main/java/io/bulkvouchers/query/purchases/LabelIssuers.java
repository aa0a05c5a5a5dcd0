package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.export.Issuer;
import io.bulkvouchers.query.export.Issuers;
import io.bulkvouchers.query.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What labels ask of this view; an id stands for a name that has not come yet. */
@Component
class LabelIssuers implements Issuers {

  private final PurchaseRows rows;
  private final Names names;

  LabelIssuers(PurchaseRows rows, Names names) {
    this.rows = rows;
    this.names = names;
  }

  @Override
  public Issuer of(String purchaseId) {
    PurchaseRow row = rows.find(purchaseId).orElseThrow(Problem::notFound);
    String conference = row.order().conferenceId().value();
    Map<Names.Key, String> known = names.of(List.of(row));
    return new Issuer(
        known.getOrDefault(new Names.Key(conference, Names.CONFERENCE, conference), conference),
        row.order()
            .sponsorId()
            .map(id -> id.value())
            .map(id -> known.getOrDefault(new Names.Key(conference, Names.SPONSOR, id), id)));
  }
}
