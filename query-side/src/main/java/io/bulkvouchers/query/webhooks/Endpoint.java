package io.bulkvouchers.query.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a conference wants to be told what happens.
 *
 * @param disabledBecause why it was switched off by itself
 * @param failingSince the first failure since the last success
 * @param switchedOffAt when it will be switched off unless it works again
 * @param previousSecretUntil until when messages are signed with the secret before, too
 */
record Endpoint(
    String id,
    String conference,
    String url,
    List<WebhookEvent> events,
    EndpointState state,
    Optional<Because> disabledBecause,
    Optional<Instant> failingSince,
    Optional<Instant> switchedOffAt,
    Optional<Instant> previousSecretUntil,
    Instant createdAt,
    int waiting,
    int failed) {

  /** Whether it is told anything. */
  enum EndpointState {
    @JsonProperty("active")
    ACTIVE,
    /** What happens meanwhile is kept, and sent when it is active again. */
    @JsonProperty("paused")
    PAUSED,
    /** Switched off by itself; what happens meanwhile is not kept. */
    @JsonProperty("disabled")
    DISABLED
  }

  /** Why it was switched off. */
  enum Because {
    /** Nothing arrived for three days. */
    @JsonProperty("failing")
    FAILING,
    /** It answered 410. */
    @JsonProperty("gone")
    GONE
  }

  /** All endpoints of a conference; there are few. */
  record EndpointList(List<Endpoint> items) {}

  /**
   * A secret, shown this once.
   *
   * @param secret {@code whsec_} and base64, as Standard Webhooks has it
   */
  record EndpointSecret(Endpoint endpoint, String secret) {

    @Override
    public String toString() {
      return "EndpointSecret[" + endpoint.id() + "]";
    }
  }
}
