package io.bulkvouchers.sandbox.webhook;

import io.bulkvouchers.sandbox.book.Account;

/** One event on its way to one endpoint, for the so-many-th time. */
record Delivery(Account account, String event, String endpoint, int attempt) {

  Delivery again() {
    return new Delivery(account, event, endpoint, attempt + 1);
  }
}
