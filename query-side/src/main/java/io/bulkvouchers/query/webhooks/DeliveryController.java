package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.webhooks.Delivery.DeliveryDetail;
import io.bulkvouchers.query.webhooks.Delivery.DeliveryPage;
import io.bulkvouchers.query.webhooks.Delivery.DeliveryState;
import io.bulkvouchers.query.webhooks.Endpoint.EndpointState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to an endpoint, and what it answered. */
@RestController
@RequestMapping("/conferences/{conference}/webhooks/{id}")
@Tag(name = "Webhooks")
class DeliveryController {

  private final Endpoints endpoints;
  private final Deliveries deliveries;
  private final OnceSealed once;
  private final InstantSource clock;

  DeliveryController(
      Endpoints endpoints, Deliveries deliveries, OnceSealed once, InstantSource clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.once = once;
    this.clock = clock;
  }

  @GetMapping("/deliveries")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "What was sent or waits, the newest first, with the last try of each")
  ResponseEntity<DeliveryPage> list(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String id,
      @RequestParam Optional<String> state,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after) {
    Access.organize(caller, conference);
    endpoints.get(conference, id);
    Limit most = Limit.of(limit);
    List<Deliveries.Placed> found =
        deliveries.page(
            id,
            state.map(DeliveryController::named),
            after.map(text -> Serial.parse("after", Optional.of(text))),
            most.andOneMore());
    List<Deliveries.Placed> cut = found.subList(0, Math.min(found.size(), most.value()));
    Optional<String> next =
        found.size() > cut.size()
            ? Optional.of(String.valueOf(cut.getLast().number()))
            : Optional.empty();
    return ResponseEntity.ok()
        .headers(Links.of(next, Optional.empty()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(new DeliveryPage(cut.stream().map(Deliveries.Placed::delivery).toList(), next));
  }

  @GetMapping("/deliveries/{delivery}")
  @Operation(
      operationId = "getWebhookDelivery",
      summary = "One delivery with its body and every try")
  ResponseEntity<DeliveryDetail> get(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String id,
      @PathVariable String delivery) {
    Access.organize(caller, conference);
    endpoints.get(conference, id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(deliveries.get(id, delivery));
  }

  @PostMapping("/deliveries/{delivery}/resends")
  @Operation(
      operationId = "resendWebhookDelivery",
      summary = "Sends a delivery again at once, under the same webhook-id")
  ResponseEntity<Delivery> resend(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String id,
      @PathVariable String delivery,
      @RequestHeader(OnceSealed.HEADER) Optional<String> key) {
    Access.organize(caller, conference);
    requireActive(conference, id);
    deliveries.get(id, delivery);
    String path = "%s/webhooks/%s/deliveries/%s/resends".formatted(conference, id, delivery);
    return once.perform(
        new OnceSealed.Intent(caller.userId(), path, key, ""),
        Delivery.class,
        () -> {
          if (!deliveries.again(id, delivery)) {
            throw refused("It is being sent at this moment");
          }
          return deliveries.get(id, delivery).delivery();
        });
  }

  @PostMapping("/tests")
  @Operation(operationId = "testWebhook", summary = "Sends an event that means nothing")
  ResponseEntity<Delivery> test(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String id,
      @RequestHeader(OnceSealed.HEADER) Optional<String> key) {
    Access.organize(caller, conference);
    requireActive(conference, id);
    return once.perform(
        new OnceSealed.Intent(
            caller.userId(), "%s/webhooks/%s/tests".formatted(conference, id), key, ""),
        Delivery.class,
        () -> {
          String event = "evt_" + UUID.randomUUID();
          String body = Body.ofTest(conference, clock.instant()).json();
          deliveries.insert(List.of(new Deliveries.Order(id, event, WebhookEvent.TEST, body)));
          return deliveries.ofEvent(id, event);
        });
  }

  private void requireActive(String conference, String id) {
    if (endpoints.get(conference, id).state() != EndpointState.ACTIVE) {
      throw refused("Nothing is sent to it now: make it active first");
    }
  }

  private static DeliveryState named(String word) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.ofParameter(
                    ProblemCode.INVALID_PARAMETER,
                    "state",
                    "It is waiting, sending, delivered or failed"));
  }

  private static Problem refused(String why) {
    return new Problem(ProblemCode.WEBHOOK_REFUSED, why);
  }
}
