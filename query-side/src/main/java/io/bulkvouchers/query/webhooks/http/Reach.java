package io.bulkvouchers.query.webhooks.http;

/** Where messages may go. */
public enum Reach {
  /** Public addresses by https, and nothing inside of our own network. */
  PUBLIC,
  /** Anywhere, by http too: for a local run and for tests. */
  ANYWHERE
}
