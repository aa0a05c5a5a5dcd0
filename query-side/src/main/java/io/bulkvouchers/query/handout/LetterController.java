package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.handout.Orders.Order;
import io.bulkvouchers.query.handout.Orders.Ordered;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.problem.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters with codes; ordering one is a reveal and is recorded as one. */
@RestController
@RequestMapping("/bulk-purchases/{id}/handouts")
@Tag(name = "Hand-outs")
class LetterController {

  private static final int MOST = 10_000;
  private static final Pattern ID = Pattern.compile("ho_[0-9a-f-]{36}");

  private final Orders orders;
  private final Once once;
  private final Access access;

  LetterController(Orders orders, Once once, Access access) {
    this.orders = orders;
    this.once = once;
    this.access = access;
  }

  /** Which hand-outs; all that it fits when the list is missing. */
  record HandOutChoice(Optional<List<String>> handOuts) {

    HandOutChoice {
      if (handOuts.map(List::size).orElse(1) > MOST) {
        throw Problem.ofParameter(
            ProblemCode.INVALID_BODY, "handOuts", "At most 10,000 are named at once");
      }
      if (!handOuts.stream().flatMap(List::stream).allMatch(LetterController::isId)) {
        throw Problem.ofParameter(
            ProblemCode.INVALID_BODY, "handOuts", "A hand-out is named by its id, like ho_...");
      }
    }
  }

  private static boolean isId(@Nullable String id) {
    return id != null && ID.matcher(id).matches();
  }

  @PostMapping("/sendings")
  @Operation(
      operationId = "sendHandOuts",
      summary = "Sends the code to everybody who has not got it, or to the named ones")
  ResponseEntity<Ordered> send(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(Once.HEADER) Optional<String> key,
      @RequestAttribute(RequestId.ATTRIBUTE) String requestId,
      @RequestBody HandOutChoice choice) {
    access.reveal(caller, id, Optional.empty());
    Order order = new Order(id, caller.userId(), requestId, choice.handOuts());
    Once.Intent intent = new Once.Intent(caller.userId(), id + "/sendings", key, choice.toString());
    return once.perform(intent, Ordered.class, () -> orders.send(order));
  }

  @PostMapping("/reminders")
  @Operation(
      operationId = "remindHandOuts",
      summary = "Sends the code again to who has not redeemed it and was not written to lately")
  ResponseEntity<Ordered> remind(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(Once.HEADER) Optional<String> key,
      @RequestAttribute(RequestId.ATTRIBUTE) String requestId,
      @RequestBody HandOutChoice choice) {
    access.reveal(caller, id, Optional.empty());
    Order order = new Order(id, caller.userId(), requestId, choice.handOuts());
    Once.Intent intent =
        new Once.Intent(caller.userId(), id + "/reminders", key, choice.toString());
    return once.perform(intent, Ordered.class, () -> orders.remind(order));
  }
}
