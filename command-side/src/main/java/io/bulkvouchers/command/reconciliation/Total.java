package io.bulkvouchers.command.reconciliation;

/**
 * Both sides in one currency.
 *
 * @param difference Stripe's minus ours
 */
public record Total(String currency, Balance ours, Balance stripe, Balance difference) {}
