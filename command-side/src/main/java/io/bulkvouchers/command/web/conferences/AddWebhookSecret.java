package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;

record AddWebhookSecret(@JsonProperty(required = true) String webhookSecret) {

  /** Says nothing that opens anything. */
  @Override
  public String toString() {
    return "AddWebhookSecret[hidden]";
  }
}
