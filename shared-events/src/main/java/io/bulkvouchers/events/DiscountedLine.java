package io.bulkvouchers.events;

/**
 * A line of an order elsewhere, and what a voucher takes off it.
 *
 * @param items how many of the quantity the voucher covers; each is one use
 * @param discount off the whole line, never more than its price
 */
public record DiscountedLine(
    ProductId productId, int quantity, Money unitPrice, int items, Money discount) {}
