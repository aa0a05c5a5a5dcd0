package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Owner;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import io.bulkvouchers.query.webhooks.Endpoints.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes down what endpoints are to be told, in the transaction of the feed: with the views or not
 * at all. A fact is heard once, so that reading all of them again tells nobody anything; and an
 * endpoint hears nothing that happened before it was there.
 */
@Component
class Outbox implements Projection {

  private final Heard heard;
  private final Endpoints endpoints;
  private final Deliveries deliveries;
  private final Access access;

  Outbox(Heard heard, Endpoints endpoints, Deliveries deliveries, Access access) {
    this.heard = heard;
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.access = access;
  }

  @Override
  public void apply(List<Fact> facts) {
    List<Fact> unheard = heard.first(facts);
    List<Listener> listeners = unheard.isEmpty() ? List.of() : endpoints.listening();
    if (!listeners.isEmpty()) {
      write(unheard, listeners);
    }
  }

  private void write(List<Fact> facts, List<Listener> listeners) {
    Map<String, Owner> owners = owners(facts);
    List<Deliveries.Order> orders = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.event() instanceof BulkPurchaseEvent event && owners.containsKey(fact.streamId())) {
        Owner owner = owners.get(fact.streamId());
        Announcement.of(event)
            .ifPresent(
                announcement -> {
                  String body = Body.of(announcement, fact, owner).json();
                  listeners.stream()
                      .filter(it -> it.wants(owner, announcement.event(), fact.envelope().time()))
                      .map(it -> order(it, fact, announcement, body))
                      .forEach(orders::add);
                });
      }
    }
    deliveries.insert(orders);
  }

  private static Deliveries.Order order(
      Listener listener, Fact fact, Announcement announcement, String body) {
    return new Deliveries.Order(
        listener.endpoint(), "evt_" + fact.envelope().id(), announcement.event(), body);
  }

  /** Whoever is created in this batch may not be in the table yet: views come in any order. */
  private Map<String, Owner> owners(List<Fact> facts) {
    Map<String, Owner> owners = new HashMap<>();
    Set<String> others = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.event() instanceof Created created) {
        owners.put(
            fact.streamId(),
            new Owner(created.conferenceId().value(), created.sponsorId().map(SponsorId::value)));
      } else if (fact.event() instanceof BulkPurchaseEvent) {
        others.add(fact.streamId());
      }
    }
    others.removeAll(owners.keySet());
    if (!others.isEmpty()) {
      owners.putAll(access.ownersOf(others));
    }
    return owners;
  }
}
