package io.bulkvouchers.query.webhooks.http;

import java.util.Optional;

/** What came of a request. */
public sealed interface Answer {

  /**
   * The other side answered.
   *
   * @param excerpt the beginning of what it said
   * @param retryAfter the header of this name, as it came
   */
  record Answered(int status, String excerpt, Optional<String> retryAfter) implements Answer {}

  /** Nothing that could be read as an answer: it may have been received or not. */
  record Silent(String trouble) implements Answer {}
}
