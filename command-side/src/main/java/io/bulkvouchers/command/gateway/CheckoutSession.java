package io.bulkvouchers.command.gateway;

import java.time.Instant;

/** The page at Stripe on which a buyer pays one attempt. */
public record CheckoutSession(String id, String url, Instant expiresAt) {}
