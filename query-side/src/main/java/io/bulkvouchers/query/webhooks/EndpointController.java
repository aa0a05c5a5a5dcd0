package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.webhooks.Endpoint.EndpointList;
import io.bulkvouchers.query.webhooks.Endpoint.EndpointSecret;
import io.bulkvouchers.query.webhooks.Endpoint.EndpointState;
import io.bulkvouchers.query.webhooks.EndpointChanges.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a conference tells what happens. */
@RestController
@RequestMapping("/conferences/{conference}/webhooks")
@Tag(name = "Webhooks")
class EndpointController {

  private final Endpoints endpoints;
  private final EndpointChanges changes;
  private final Wishes wishes;
  private final OnceSealed once;

  EndpointController(Endpoints endpoints, EndpointChanges changes, Wishes wishes, OnceSealed once) {
    this.endpoints = endpoints;
    this.changes = changes;
    this.wishes = wishes;
    this.once = once;
  }

  /**
   * Where to send which events.
   *
   * @param url https on the public internet
   * @param events words such as {@code purchase.fulfilled}
   */
  record NewEndpoint(Optional<String> url, Optional<List<String>> events) {}

  /** What is to be different; what is missing stays. */
  record EndpointChange(
      Optional<String> url, Optional<List<String>> events, Optional<EndpointState> state) {}

  @GetMapping
  @Operation(operationId = "listWebhooks", summary = "The endpoints of a conference")
  ResponseEntity<EndpointList> list(Caller caller, @PathVariable String conference) {
    Access.organize(caller, conference);
    return answer(new EndpointList(endpoints.of(conference)));
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getWebhook", summary = "One endpoint")
  ResponseEntity<Endpoint> get(
      Caller caller, @PathVariable String conference, @PathVariable String id) {
    Access.organize(caller, conference);
    return answer(endpoints.get(conference, id));
  }

  @PostMapping
  @Operation(
      operationId = "createWebhook",
      summary = "A new endpoint; its secret is shown in this answer and never again")
  ResponseEntity<EndpointSecret> create(
      Caller caller,
      @PathVariable String conference,
      @RequestHeader(OnceSealed.HEADER) Optional<String> key,
      @RequestBody NewEndpoint body) {
    Access.organize(caller, conference);
    Wish wish =
        new Wish(
            wishes.url(body.url().map(String::strip).orElse("")),
            wishes.events(body.events().orElse(List.of())));
    return once.perform(
        intent(caller, conference + "/webhooks", key, wish.toString()),
        EndpointSecret.class,
        () -> changes.create(conference, wish, caller.userId()));
  }

  @PatchMapping("/{id}")
  @Operation(
      operationId = "changeWebhook",
      summary = "Another address or other events; pauses it or makes it active again")
  ResponseEntity<Endpoint> change(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String id,
      @RequestBody EndpointChange body) {
    Access.organize(caller, conference);
    Endpoint before = endpoints.get(conference, id);
    EndpointState state = body.state().orElse(before.state());
    if (state == EndpointState.DISABLED && before.state() != EndpointState.DISABLED) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_BODY, "state", "It is active or paused; it switches itself off");
    }
    Wish wish =
        new Wish(
            body.url()
                .map(String::strip)
                .map(wishes::url)
                .orElseGet(() -> URI.create(before.url())),
            body.events().map(wishes::events).orElse(before.events()));
    return answer(changes.change(before, wish, state, caller.userId()));
  }

  @DeleteMapping("/{id}")
  @Operation(
      operationId = "deleteWebhook",
      summary = "Ends an endpoint, with its log and with what waits for it")
  ResponseEntity<Void> delete(
      Caller caller, @PathVariable String conference, @PathVariable String id) {
    Access.organize(caller, conference);
    changes.delete(endpoints.get(conference, id), caller.userId());
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/secret-rotations")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "A new secret, shown once; the one before signs for a day, too")
  ResponseEntity<EndpointSecret> rotate(
      Caller caller,
      @PathVariable String conference,
      @PathVariable String id,
      @RequestHeader(OnceSealed.HEADER) Optional<String> key) {
    Access.organize(caller, conference);
    Endpoint endpoint = endpoints.get(conference, id);
    return once.perform(
        intent(caller, conference + "/webhooks/" + id + "/secret-rotations", key, ""),
        EndpointSecret.class,
        () -> changes.rotate(endpoint, caller.userId()));
  }

  private static OnceSealed.Intent intent(
      Caller caller, String path, Optional<String> key, String body) {
    return new OnceSealed.Intent(caller.userId(), path, key, body);
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(body);
  }
}
