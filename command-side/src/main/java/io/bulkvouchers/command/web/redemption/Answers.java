package io.bulkvouchers.command.web.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.purchase.Redemption;
import io.bulkvouchers.command.redemption.Outlook;
import io.bulkvouchers.events.Discount;
import io.bulkvouchers.events.DiscountedLine;
import io.bulkvouchers.events.HiddenTickets;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a registration system is told: about its order and the voucher, never who bought it. */
final class Answers {

  private Answers() {}

  /**
   * A line with its discount.
   *
   * @param items how many of the quantity are covered; each is one use
   */
  record CoveredLine(ProductId product, int quantity, Money unitPrice, int items, Money discount) {

    static List<CoveredLine> of(Redemption redemption) {
      return redemption.lines().stream().map(CoveredLine::of).toList();
    }

    private static CoveredLine of(DiscountedLine line) {
      return new CoveredLine(
          line.productId(), line.quantity(), line.unitPrice(), line.items(), line.discount());
    }
  }

  /** What an order has got; the total is after the discount. */
  record Redeemed(
      OrderReference orderReference,
      List<CoveredLine> lines,
      Money discount,
      Money total,
      int usesLeft) {

    static Redeemed of(OrderReference order, Redemption redemption) {
      return new Redeemed(
          order,
          CoveredLine.of(redemption),
          redemption.discount(),
          redemption.total(),
          redemption.usesLeft());
    }
  }

  /** What an order would get. */
  record Proposed(List<CoveredLine> lines, Money discount, Money total, int usesLeft) {

    static Proposed of(Redemption redemption) {
      return new Proposed(
          CoveredLine.of(redemption),
          redemption.discount(),
          redemption.total(),
          redemption.usesLeft());
    }
  }

  /** What a voucher grants at this moment. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Checked(
      Discount discount,
      List<ProductId> products,
      HiddenTickets hiddenTickets,
      Optional<Instant> validFrom,
      Optional<Instant> validUntil,
      int usesLeft,
      Optional<Proposed> order) {

    static Checked of(Outlook outlook) {
      return new Checked(
          outlook.terms().discount(),
          outlook.terms().products(),
          outlook.terms().hiddenTickets(),
          outlook.terms().validFrom(),
          outlook.validUntil(),
          outlook.usesLeft(),
          outlook.redemption().map(Proposed::of));
    }
  }

  /** What is left after an order gave its uses back. */
  record Released(OrderReference orderReference, int usesLeft) {}
}
