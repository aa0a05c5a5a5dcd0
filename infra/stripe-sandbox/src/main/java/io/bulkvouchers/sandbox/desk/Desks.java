package io.bulkvouchers.sandbox.desk;

/** All desks of one sandbox. */
public record Desks(Checkouts checkouts, Cashier cashier, Refunds refunds, Disputes disputes) {}
