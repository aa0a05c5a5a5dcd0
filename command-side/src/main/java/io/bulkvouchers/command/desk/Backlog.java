package io.bulkvouchers.command.desk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What a person should know of.
 *
 * @param parked calls that are not repeated by themselves
 * @param waiting calls without an answer for long
 * @param problems why calls stand
 * @param unfulfilled paid purchases whose codes could not be made yet
 */
record Backlog(long parked, long waiting, List<String> problems, long unfulfilled) {

  static Backlog of(ResultSet row) throws SQLException {
    Array problems = row.getArray("problems");
    return new Backlog(
        row.getLong("parked"),
        row.getLong("waiting"),
        List.of((String[]) problems.getArray()),
        row.getLong("unfulfilled"));
  }

  boolean isEmpty() {
    return parked == 0 && waiting == 0 && unfulfilled == 0;
  }
}
