package io.bulkvouchers.sandbox.client;

/**
 * A refund as it is now.
 *
 * @param refund its id
 * @param status {@code pending}, {@code succeeded}, {@code failed} or {@code canceled}
 * @param amount in minor units
 */
public record Refunded(
    String refund,
    String status,
    String charge,
    String paymentIntent,
    long amount,
    String currency) {}
