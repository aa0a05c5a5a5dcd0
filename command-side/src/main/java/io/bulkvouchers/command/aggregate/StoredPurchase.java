package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;

/** A purchase as its stream tells it. */
public record StoredPurchase(BulkPurchase.Existing state, long version) {}
