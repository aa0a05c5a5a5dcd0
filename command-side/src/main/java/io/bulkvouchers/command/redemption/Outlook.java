package io.bulkvouchers.command.redemption;

import io.bulkvouchers.command.purchase.Redemption;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;
import java.util.Optional;

/**
 * What a voucher would do at this moment.
 *
 * @param validUntil of this voucher, which may have been given more time than its terms say
 * @param redemption what a basket would get, when one was shown
 */
public record Outlook(
    VoucherTerms terms,
    Optional<Instant> validUntil,
    int usesLeft,
    Optional<Redemption> redemption) {}
