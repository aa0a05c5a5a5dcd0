package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.Redemption;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.command.purchase.Vouchers;
import java.time.Instant;
import java.util.Optional;

/**
 * How a voucher stands, for its owner.
 *
 * @param state {@code usable}, or the code of the rule that is against it
 * @param reason the rule in words; absent when the voucher can be used
 * @param advice what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record VoucherAnswer(
    int serial,
    String state,
    Optional<String> reason,
    Optional<String> advice,
    int usesLeft,
    Optional<Instant> validFrom,
    Optional<Instant> validUntil) {

  static VoucherAnswer of(Existing purchase, int serial, Instant at) {
    Vouchers vouchers =
        purchase.issued().orElseThrow(() -> new IllegalStateException("No codes exist"));
    Optional<Rule> obstacle = Redemption.obstacle(purchase, serial, at);
    return new VoucherAnswer(
        serial,
        obstacle.map(Rule::code).orElse("usable"),
        obstacle.map(Rule::sentence),
        obstacle.map(Rule::advice),
        vouchers.usesLeft(serial),
        vouchers.terms().validFrom(),
        vouchers.validUntil(serial));
  }
}
