package io.bulkvouchers.query.export;

import io.bulkvouchers.query.export.Table.Column;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Codes in the forms that are tables. */
final class CodeTable {

  static final Table<CodeLine> CODES =
      new Table<>(
          "Codes",
          List.of(
              new Column<>("serial", 9, CodeLine::serial),
              new Column<>("code", 36, CodeLine::code),
              new Column<>("redeem link", 70, CodeLine::redeemLink),
              new Column<>("product", 28, CodeLine::product),
              new Column<>("kind", 15, CodeLine::kind),
              new Column<>("value", 12, CodeLine::value),
              new Column<>("uses", 7, CodeLine::uses),
              new Column<>("max uses", 10, CodeLine::maxUses),
              new Column<>("state", 12, CodeLine::state),
              new Column<>("valid from", 22, line -> moment(line.validFrom())),
              new Column<>("valid until", 22, line -> moment(line.validUntil()))));

  private CodeTable() {}

  private static String moment(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }
}
