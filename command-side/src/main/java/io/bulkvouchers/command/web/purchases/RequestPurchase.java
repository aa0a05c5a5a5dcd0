package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Requester;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.VoucherTerms;
import java.util.List;
import java.util.Optional;

/** No total: it is always derived. */
record RequestPurchase(
    @JsonProperty(required = true) ConferenceId conference,
    Optional<SponsorId> sponsor,
    @JsonProperty(required = true) List<ProductId> products,
    @JsonProperty(required = true) int quantity,
    Optional<Money> unitPrice,
    Optional<VoucherTerms> terms,
    Optional<String> description) {

  BulkPurchaseCommand command(PurchaseId id, Requester requester, Conference offer) {
    return new BulkPurchaseCommand.Create(
        id,
        conference,
        sponsor,
        products,
        quantity,
        unitPrice,
        terms,
        description.orElse(""),
        requester,
        offer);
  }
}
