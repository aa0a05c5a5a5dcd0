package io.bulkvouchers.command.webhook;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says when a person should look at an event; no reason to take the service out. */
@Component("webhooks")
class InboxHealth implements HealthIndicator {

  private static final Status ATTENTION = new Status("ATTENTION");

  private final WebhookInbox inbox;

  InboxHealth(WebhookInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Health health() {
    long parked = inbox.parked();
    return Health.status(parked == 0 ? Status.UP : ATTENTION).withDetail("parked", parked).build();
  }
}
