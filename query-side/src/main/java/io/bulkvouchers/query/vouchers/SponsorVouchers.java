package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.query.uses.VoucherCounts;
import java.time.Instant;
import java.util.List;

/**
 * What a sponsor has of all the vouchers that he bought at a conference.
 *
 * @param bought made for his orders, whatever became of them
 * @param replacements made later for voided ones, and in no other number of what was bought
 * @param handedOut those of them that a person holds now
 * @param products the same by what the vouchers are for
 * @param purchases the same by purchase, the first bought one first
 * @param days what happened on each day, in UTC; days without are left out
 */
record SponsorVouchers(
    int bought,
    int replacements,
    int handedOut,
    VoucherCounts counts,
    List<ProductVouchers> products,
    List<PurchaseVouchers> purchases,
    List<SponsorDay> days) {

  /** Those for one product, or for several products at once. */
  record ProductVouchers(String product, int bought, int handedOut, VoucherCounts counts) {}

  /** Those of one purchase, whose vouchers were made at the moment. */
  record PurchaseVouchers(
      String purchaseId,
      Instant boughtAt,
      String product,
      int bought,
      int replacements,
      int handedOut,
      VoucherCounts counts) {}

  static SponsorVouchers of(List<PurchaseVouchers> purchases, List<SponsorDay> days) {
    return new SponsorVouchers(
        purchases.stream().mapToInt(PurchaseVouchers::bought).sum(),
        purchases.stream().mapToInt(PurchaseVouchers::replacements).sum(),
        purchases.stream().mapToInt(PurchaseVouchers::handedOut).sum(),
        sum(purchases),
        purchases.stream()
            .map(PurchaseVouchers::product)
            .distinct()
            .sorted()
            .map(product -> product(product, purchases))
            .toList(),
        purchases,
        days);
  }

  private static ProductVouchers product(String product, List<PurchaseVouchers> all) {
    List<PurchaseVouchers> own =
        all.stream().filter(purchase -> purchase.product().equals(product)).toList();
    return new ProductVouchers(
        product,
        own.stream().mapToInt(PurchaseVouchers::bought).sum(),
        own.stream().mapToInt(PurchaseVouchers::handedOut).sum(),
        sum(own));
  }

  private static VoucherCounts sum(List<PurchaseVouchers> purchases) {
    return purchases.stream()
        .map(PurchaseVouchers::counts)
        .reduce(VoucherCounts.none(), VoucherCounts::plus);
  }
}
