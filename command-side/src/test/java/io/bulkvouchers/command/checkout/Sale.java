package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.wire.Origin;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;

/** A conference of its own that sells Corporate tickets in bulk, for US dollars. */
final class Sale {

  static final ProductId CORPORATE = new ProductId("corporate");

  private static final Currency USD = Currency.getInstance("USD");

  private Sale() {}

  static ConferenceId open(Conferences conferences, Origin origin) {
    ConferenceId id = new ConferenceId("conference-" + UUID.randomUUID().toString().substring(24));
    conferences.handle(
        new ConferenceCommand.Register(
            id, "PyTest 2027", USD, ZoneId.of("Europe/Berlin"), ApprovalPolicy.EVERY_PURCHASE),
        origin);
    conferences.handle(
        new ConferenceCommand.OfferProduct(
            id,
            CORPORATE,
            "Corporate",
            ProductKind.TICKET,
            Money.of(34900, "USD"),
            BulkSale.ENABLED),
        origin);
    return id;
  }
}
