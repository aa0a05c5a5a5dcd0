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
final class XlsxSheet implements CodeSheet {

  private static final int LINES_AT_ONCE = 1_000;
  private static final double[] WIDTHS = {9, 36, 70, 28, 15, 12, 7, 10, 12, 22, 22};

  private final Workbook book;
  private final Worksheet sheet;
  private int row;

  private XlsxSheet(Workbook book, Worksheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  static CodeSheet open(OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "BulkVouchers", "1.0");
    Worksheet sheet = book.newWorksheet("Codes");
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
    }
    sheet.freezePane(0, 1);
    XlsxSheet codes = new XlsxSheet(book, sheet);
    codes.write(Columns.NAMES);
    return codes;
  }

  @Override
  public void add(CodeLine line) throws IOException {
    write(Columns.of(line));
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
