package io.bulkvouchers.query.ledger;

import java.util.Currency;

/** A sum in minor units that, unlike an amount of money, may be below zero. */
record SignedMoney(long amount, Currency currency) {}
