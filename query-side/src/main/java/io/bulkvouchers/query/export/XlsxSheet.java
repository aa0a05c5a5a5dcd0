package io.bulkvouchers.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet. Text is written into its cells, as text and never as a formula, and not
 * into the table of strings that workbooks usually have: that table is written last, so each code
 * would be kept until then.
 */
final class XlsxSheet<T> implements Sheet<T> {

  private static final int LINES_AT_ONCE = 1_000;

  private final Table<T> table;
  private final Workbook book;
  private final Worksheet sheet;
  private int row;

  private XlsxSheet(Table<T> table, Workbook book, Worksheet sheet) {
    this.table = table;
    this.book = book;
    this.sheet = sheet;
  }

  static <T> Sheet<T> open(OutputStream out, Table<T> table) throws IOException {
    Workbook book = new Workbook(out, "BulkVouchers", "1.0");
    Worksheet sheet = book.newWorksheet(table.title());
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.width(column, table.columns().get(column).width());
    }
    sheet.freezePane(0, 1);
    XlsxSheet<T> lines = new XlsxSheet<>(table, book, sheet);
    lines.write(table.names());
    return lines;
  }

  @Override
  public void add(T line) throws IOException {
    write(table.cells(line));
    if (row % LINES_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }

  private void write(List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case Number number -> sheet.value(row, column, number);
        case Object text -> sheet.inlineString(row, column, text.toString());
      }
    }
    row++;
  }
}
