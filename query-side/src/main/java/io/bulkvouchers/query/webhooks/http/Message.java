package io.bulkvouchers.query.webhooks.http;

import java.net.URI;
import java.util.Map;

/** What is sent: a POST with a body of JSON. */
public record Message(URI target, Map<String, String> headers, String body) {

  @Override
  public String toString() {
    return "Message[" + target.getHost() + "]";
  }
}
