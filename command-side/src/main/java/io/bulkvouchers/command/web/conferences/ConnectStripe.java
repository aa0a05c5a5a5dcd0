package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

record ConnectStripe(
    @JsonProperty(required = true) String secretKey,
    @JsonProperty(required = true) List<String> webhookSecrets) {

  /** Says nothing that opens anything. */
  @Override
  public String toString() {
    return "ConnectStripe[hidden]";
  }
}
