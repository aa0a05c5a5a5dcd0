package io.bulkvouchers.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What each code of a purchase grants. Complete and sensible by construction, so that a mistake is
 * found before payment and never after it. A use is one item; both ends of the window count.
 *
 * @param products these products and nothing else; an empty scope is refused
 */
public record VoucherTerms(
    Discount discount,
    int maxUses,
    Optional<Instant> validFrom,
    Optional<Instant> validUntil,
    HiddenTickets hiddenTickets,
    List<ProductId> products) {

  private static final int MOST_USES = 1_000_000;

  /** Refuses terms that no code could be used by. */
  public VoucherTerms {
    InvalidValue.unless(discount != null, "Voucher terms name a discount");
    InvalidValue.unless(
        maxUses >= 1 && maxUses <= MOST_USES, "The most uses of a voucher are 1 to 1,000,000");
    InvalidValue.unless(hiddenTickets != null, "Hidden tickets are hidden or revealed");
    InvalidValue.unless(
        products != null && !products.isEmpty(),
        "Voucher terms name the products that they cover: an empty scope covers nothing");
    InvalidValue.unless(
        validFrom.isEmpty() || validUntil.isEmpty() || validFrom.get().isBefore(validUntil.get()),
        "A voucher is valid from a moment before it is valid until");
    products = List.copyOf(products);
  }

  /** The usual grant: one free item of these products, at any time. */
  public static VoucherTerms complimentary(List<ProductId> products) {
    return new VoucherTerms(
        new Discount.Complimentary(),
        1,
        Optional.empty(),
        Optional.empty(),
        HiddenTickets.HIDDEN,
        products);
  }
}
