package io.bulkvouchers.query.feed;

/** A record that must not be passed over and cannot be applied: the feed stops in front of it. */
final class BrokenFeed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenFeed(String what) {
    super(what);
  }

  BrokenFeed(String what, Throwable cause) {
    super(what, cause);
  }
}
