package io.bulkvouchers.query.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The columns of the forms that are tables, in their order. */
final class Columns {

  static final List<String> NAMES =
      List.of(
          "serial",
          "code",
          "redeem link",
          "product",
          "kind",
          "value",
          "uses",
          "max uses",
          "state",
          "valid from",
          "valid until");

  private Columns() {}

  /** Numbers stay numbers, everything else is text. */
  static List<Object> of(CodeLine line) {
    return List.of(
        line.serial(),
        line.code(),
        line.redeemLink(),
        line.product(),
        line.kind(),
        line.value(),
        line.uses(),
        line.maxUses(),
        line.state(),
        moment(line.validFrom()),
        moment(line.validUntil()));
  }

  private static String moment(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }
}
