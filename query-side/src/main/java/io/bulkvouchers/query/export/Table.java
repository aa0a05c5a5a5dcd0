package io.bulkvouchers.query.export;

import java.util.List;
import java.util.function.Function;

/** What the lines of a file are as a table: its title, and its columns in their order. */
public record Table<T>(String title, List<Column<T>> columns) {

  /**
   * One column.
   *
   * @param width in letters, where a form has widths
   * @param cell numbers stay numbers, everything else is text
   */
  public record Column<T>(String name, double width, Function<T, Object> cell) {}

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  List<Object> cells(T line) {
    return columns.stream().map(column -> column.cell().apply(line)).toList();
  }
}
