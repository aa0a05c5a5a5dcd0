package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;

/**
 * What a command led to.
 *
 * @param version facts in the stream, the command's own included; also the strong ETag
 */
public record Outcome(long version, BulkPurchase state) {}
