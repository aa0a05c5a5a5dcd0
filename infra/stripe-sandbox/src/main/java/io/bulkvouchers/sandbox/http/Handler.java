package io.bulkvouchers.sandbox.http;

/** Answers every request below one path. */
@FunctionalInterface
public interface Handler {

  /** The reply; must not throw for anything that a caller can send. */
  Reply handle(Request request);
}
