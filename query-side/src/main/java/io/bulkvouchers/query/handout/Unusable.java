package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.holdings.SerialState;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says why codes are not sent: nobody is written to about a voucher that does not work. */
@Component
class Unusable {

  private final JdbcClient sql;
  private final IssuedVouchers vouchers;

  Unusable(JdbcClient sql, IssuedVouchers vouchers) {
    this.sql = sql;
    this.vouchers = vouchers;
  }

  /** Ends the request when not one voucher of those that are meant can be used. */
  void refuse(String purchaseId, Optional<List<String>> chosen) {
    Serials held = held(purchaseId, chosen);
    Map<Integer, SerialState> states = vouchers.states(purchaseId, held);
    if (held.count() > 0 && !states.containsValue(SerialState.ACTIVE)) {
      String which = held.count() == 1 ? "Voucher " : "Vouchers ";
      throw new Problem(
          ProblemCode.HAND_OUT_REFUSED,
          "%s%s cannot be used now (%s): no letter goes out about what does not work"
              .formatted(which, held, words(states)));
    }
  }

  /** In the words of the API, such as {@code voided}. */
  String why(String purchaseId, int serial) {
    return words(vouchers.states(purchaseId, Serials.of(serial, 1)));
  }

  private Serials held(String purchaseId, Optional<List<String>> chosen) {
    return HandOutRows.serials(
        sql.sql(
                """
                select serial from hand_out
                where purchase_id = :purchase and ended_at is null
                  and (not :named or id = any(:ids))
                """)
            .param("purchase", purchaseId)
            .param("named", chosen.isPresent())
            .param("ids", chosen.orElseGet(List::of).toArray(String[]::new))
            .query(Integer.class)
            .list());
  }

  private static String words(Map<Integer, SerialState> states) {
    return states.values().stream()
        .distinct()
        .sorted()
        .map(SerialState::word)
        .collect(Collectors.joining(", "));
  }
}
