package io.bulkvouchers.command.purchase;

import java.time.Instant;

/**
 * What the outside adds to an order to make a session of it.
 *
 * @param expiresAt whole seconds; 35 min to 23 h 55 min ahead keeps within Stripe's limits
 */
public record CheckoutPlan(
    String productName, Instant expiresAt, String successUrl, String cancelUrl) {}
