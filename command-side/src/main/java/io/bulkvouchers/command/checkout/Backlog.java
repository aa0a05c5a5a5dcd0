package io.bulkvouchers.command.checkout;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Calls that a person should know of, and why they stand. */
record Backlog(long parked, long waiting, List<String> problems) {

  static Backlog of(ResultSet row) throws SQLException {
    Array problems = row.getArray("problems");
    return new Backlog(
        row.getLong("parked"), row.getLong("waiting"), List.of((String[]) problems.getArray()));
  }

  boolean isEmpty() {
    return parked == 0 && waiting == 0;
  }
}
