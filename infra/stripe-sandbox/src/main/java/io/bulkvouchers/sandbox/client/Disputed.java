package io.bulkvouchers.sandbox.client;

/**
 * A dispute as it is now.
 *
 * @param dispute its id
 * @param status Stripe's word: {@code needs_response}, {@code warning_closed}, {@code won}, ...
 * @param amount in minor units
 */
public record Disputed(
    String dispute,
    String status,
    String charge,
    String paymentIntent,
    long amount,
    String currency,
    String reason) {}
