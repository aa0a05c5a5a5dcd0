package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;

record ReplaceStripeKey(@JsonProperty(required = true) String secretKey) {

  /** Says nothing that opens anything. */
  @Override
  public String toString() {
    return "ReplaceStripeKey[hidden]";
  }
}
