package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.holdings.SerialState;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which vouchers of a purchase are wanted, the same for pages and for files.
 *
 * @param states empty for those of every state
 */
record VoucherFilter(Set<SerialState> states, Optional<Serials> serials) {

  /** From the query: a state may be named several times, serials come as ranges. */
  static VoucherFilter of(List<String> states, Optional<String> serials) {
    Set<SerialState> wanted = EnumSet.noneOf(SerialState.class);
    states.forEach(word -> wanted.add(SerialState.named(word).orElseThrow(() -> unknown())));
    return new VoucherFilter(wanted, serials.map(VoucherFilter::parse));
  }

  Serials among(Serials issued) {
    return serials.map(issued::and).orElse(issued);
  }

  boolean takes(SerialState state) {
    return states.isEmpty() || states.contains(state);
  }

  private static Serials parse(String text) {
    try {
      return Serials.parse(text);
    } catch (InvalidValue unreadable) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER,
          "serials",
          "Serials are ranges that ascend and do not touch, such as 1-40,57");
    }
  }

  private static Problem unknown() {
    List<String> words = EnumSet.allOf(SerialState.class).stream().map(SerialState::word).toList();
    return Problem.ofParameter(
        ProblemCode.INVALID_PARAMETER, "state", "A state is one of " + String.join(", ", words));
  }
}
