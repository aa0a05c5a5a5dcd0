package io.bulkvouchers.events;

/** Money that reached us at Stripe and that no order explains: it is shown until it is settled. */
public record UnmatchedPayment(String paymentIntentId, Money amount) {}
