package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.handout.Changes.HandedOver;
import io.bulkvouchers.query.handout.Changes.TakenBack;
import io.bulkvouchers.query.handout.HandOutStep.HandOutSteps;
import io.bulkvouchers.query.handout.people.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of one hand-out, and what may be done with it. */
@RestController
@RequestMapping("/bulk-purchases/{id}/handouts/{handOut}")
@Tag(name = "Hand-outs")
class ChangeController {

  private final Changes changes;
  private final Steps steps;
  private final Once once;
  private final Access access;

  ChangeController(Changes changes, Steps steps, Once once, Access access) {
    this.changes = changes;
    this.steps = steps;
    this.once = once;
    this.access = access;
  }

  /** Who gets a voucher in another one's place. */
  record NewHolder(Optional<String> email, Optional<String> name) {

    Person read() {
      return Given.part("email", () -> Person.of(email, name));
    }

    @Override
    public String toString() {
      return "NewHolder[hidden]";
    }
  }

  @GetMapping("/steps")
  @Operation(
      operationId = "listHandOutSteps",
      summary = "Every step of a hand-out with its time and who did it; names no holder")
  ResponseEntity<HandOutSteps> steps(
      Caller caller, @PathVariable String id, @PathVariable String handOut) {
    access.see(caller, id, Optional.empty());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(new HandOutSteps(steps.of(id, handOut)));
  }

  @PostMapping("/taking-back")
  @Operation(
      operationId = "takeBackHandOut",
      summary = "Ends a hand-out; says whether its code must be voided and replaced")
  ResponseEntity<TakenBack> takeBack(
      Caller caller,
      @PathVariable String id,
      @PathVariable String handOut,
      @RequestHeader(Once.HEADER) Optional<String> key) {
    access.reveal(caller, id, Optional.empty());
    return once.perform(
        new Once.Intent(caller.userId(), id + "/" + handOut + "/taking-back", key, ""),
        TakenBack.class,
        () -> changes.takeBack(id, handOut, caller.userId()));
  }

  @PostMapping("/handing-over")
  @Operation(
      operationId = "handOverHandOut",
      summary = "Ends a hand-out and assigns a voucher to somebody else in its place")
  ResponseEntity<HandedOver> handOver(
      Caller caller,
      @PathVariable String id,
      @PathVariable String handOut,
      @RequestHeader(Once.HEADER) Optional<String> key,
      @RequestBody NewHolder body) {
    access.reveal(caller, id, Optional.empty());
    Person to = body.read();
    String text = body.email() + "|" + body.name();
    return once.perform(
        new Once.Intent(caller.userId(), id + "/" + handOut + "/handing-over", key, text),
        HandedOver.class,
        () -> changes.handOver(id, handOut, caller.userId(), to));
  }

  @PostMapping("/bounce")
  @Operation(
      operationId = "markHandOutBounced",
      summary = "Says that the letter of a hand-out came back")
  ResponseEntity<Void> bounce(
      Caller caller,
      @PathVariable String id,
      @PathVariable String handOut,
      @RequestHeader(Once.HEADER) Optional<String> key) {
    access.reveal(caller, id, Optional.empty());
    return once.perform(
        new Once.Intent(caller.userId(), id + "/" + handOut + "/bounce", key, ""),
        () -> changes.bounced(id, handOut, caller.userId()));
  }

  @DeleteMapping("/person")
  @Operation(
      operationId = "eraseHandOutPerson",
      summary = "Erases address and name for ever; the hand-out and its history stay")
  ResponseEntity<Void> erase(Caller caller, @PathVariable String id, @PathVariable String handOut) {
    access.reveal(caller, id, Optional.empty());
    changes.erase(id, handOut, caller.userId());
    return ResponseEntity.noContent().build();
  }
}
