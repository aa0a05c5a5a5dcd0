package io.bulkvouchers.command.stripe;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Stripe is and how long we wait for it.
 *
 * @param maxNetworkRetries repeats inside one try; usually none, because the worker repeats and
 *     remembers that it did
 * @param callsPerConference how many calls of one conference may be under way at once
 * @param liveCallsPerSecond how many a node makes to one live account; Stripe allows 100
 * @param testCallsPerSecond the same in test mode, where Stripe allows 25
 */
@ConfigurationProperties("bulk-vouchers.stripe")
record StripeProperties(
    @DefaultValue("https://api.stripe.com") URI apiBase,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("20s") Duration readTimeout,
    @DefaultValue("0") int maxNetworkRetries,
    @DefaultValue("8") int callsPerConference,
    @DefaultValue("80") int liveCallsPerSecond,
    @DefaultValue("20") int testCallsPerSecond) {

  StripeProperties {
    if (maxNetworkRetries < 0 || maxNetworkRetries > 2) {
      throw new IllegalArgumentException("max-network-retries is 0, 1 or 2");
    }
    if (callsPerConference < 1) {
      throw new IllegalArgumentException("calls-per-conference is 1 or more");
    }
    if (liveCallsPerSecond < 1 || testCallsPerSecond < 1) {
      throw new IllegalArgumentException("calls per second are 1 or more");
    }
  }
}
