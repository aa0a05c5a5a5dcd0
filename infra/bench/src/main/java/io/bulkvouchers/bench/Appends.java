package io.bulkvouchers.bench;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Requester;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.wire.Origin;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Purchases asked for at the door of the aggregates: bus, decider, store, commit. */
final class Appends {

  private static final Currency USD = Currency.getInstance("USD");
  private static final ConferenceId CONFERENCE = new ConferenceId("pytest-2027");
  private static final ProductId TICKET = new ProductId("corporate");
  private static final UserId ORGANIZER = new UserId("organizer");
  private static final Origin ORIGIN =
      new Origin(Optional.of("organizer"), Optional.of("bench"), Optional.empty());

  private final Purchases purchases;
  private final Conference offer;

  private Appends(Purchases purchases, Conference offer) {
    this.purchases = purchases;
    this.offer = offer;
  }

  static Appends in(ApplicationContext service) {
    Conferences conferences = service.getBean(Conferences.class);
    conferences.handle(
        new ConferenceCommand.Register(
            CONFERENCE,
            "PyTest 2027",
            USD,
            ZoneId.of("Europe/Berlin"),
            ApprovalPolicy.COMPLIMENTARY_ONLY),
        ORIGIN);
    conferences.handle(
        new ConferenceCommand.OfferProduct(
            CONFERENCE,
            TICKET,
            "Corporate",
            ProductKind.TICKET,
            new Money(34_900, USD),
            BulkSale.ENABLED),
        ORIGIN);
    return new Appends(
        service.getBean(Purchases.class), conferences.find(CONFERENCE).orElseThrow());
  }

  void one() {
    purchases.handle(
        new BulkPurchaseCommand.Create(
            PurchaseId.of(UUID.randomUUID()),
            CONFERENCE,
            Optional.empty(),
            List.of(TICKET),
            10,
            Optional.of(new Money(8_950, USD)),
            Optional.empty(),
            "",
            new Requester(ORGANIZER, Capacity.ORGANIZER),
            offer),
        ORIGIN);
  }
}
