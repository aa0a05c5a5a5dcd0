package io.bulkvouchers.sandbox.book;

/** Who paid, as typed in on the payment page. */
public record Payer(String name, String email) {}
