package io.bulkvouchers.sandbox.desk;

/** All desks of one sandbox. */
public record Desks(
    Checkouts checkouts,
    Cashier cashier,
    Settlements settlements,
    Refunds refunds,
    Disputes disputes) {}
