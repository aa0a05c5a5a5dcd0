package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * RFC 4180, in UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front: a product may be called {@code =HYPERLINK(...)}, and the buyer opens the file.
 */
final class CsvSheet<T> implements Sheet<T> {

  /**
   * Where a cell begins for a program that separates by something else, too. Quotes and blanks do
   * not hide what is behind them: such a program may drop them.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(?<=^|[;\\t\\r\\n])(?=[\" ]*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20])");

  private static final String QUOTED = ",\"\r\n";

  private final Table<T> table;
  private final Writer out;

  private CsvSheet(Table<T> table, Writer out) {
    this.table = table;
    this.out = out;
  }

  static <T> Sheet<T> open(OutputStream out, Table<T> table) throws IOException {
    CsvSheet<T> sheet =
        new CsvSheet<>(table, new BufferedWriter(new OutputStreamWriter(out, UTF_8)));
    sheet.write(table.names());
    return sheet;
  }

  @Override
  public void add(T line) throws IOException {
    write(table.cells(line));
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  private void write(List<?> cells) throws IOException {
    String before = "";
    for (Object cell : cells) {
      out.write(before);
      out.write(cell(cell.toString()));
      before = ",";
    }
    out.write("\r\n");
  }

  static String cell(String text) {
    String harmless = FORMULA.matcher(text).replaceAll("'");
    return harmless.chars().anyMatch(symbol -> QUOTED.indexOf(symbol) >= 0)
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }
}
