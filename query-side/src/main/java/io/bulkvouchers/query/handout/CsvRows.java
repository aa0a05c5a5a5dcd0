package io.bulkvouchers.query.handout;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as RFC 4180 has it and as spreadsheets write it: quotes doubled, any line end, a mark
 * of byte order, and semicolons where the first line has them. Empty lines are no rows.
 */
final class CsvRows {

  private static final char BYTE_ORDER = '\ufeff';
  private static final int LONGEST_CELL = 1_000;

  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;
  private int line = 1;
  private int startLine = 1;

  private CsvRows(String text) {
    this.text = text;
    String first = text.lines().findFirst().orElse("");
    this.separator = first.contains(";") && !first.contains(",") ? ';' : ',';
  }

  /** One row and the line that it begins on. */
  record Row(int line, List<String> cells) {}

  static List<Row> read(byte[] body) {
    return new CsvRows(decoded(body)).rows();
  }

  private static String decoded(byte[] body) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new Problem(
          ProblemCode.INVALID_ROWS,
          "The file is not UTF-8: save it as CSV UTF-8 and send it again");
    }
  }

  private List<Row> rows() {
    for (int i = 0; i < text.length(); i++) {
      char symbol = text.charAt(i);
      if (symbol == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (symbol == '"') {
        quoted = !quoted;
      } else if (symbol != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        read(symbol);
      }
    }
    if (quoted) {
      throw wrong("A quotation mark is opened here and never closed");
    }
    endRow();
    return List.copyOf(rows);
  }

  private void read(char symbol) {
    boolean lineEnds = symbol == '\n' || symbol == '\r';
    if (lineEnds) {
      line++;
    }
    if (lineEnds && !quoted) {
      endRow();
    } else if (symbol == separator && !quoted) {
      endCell();
    } else {
      cell.append(symbol);
      if (cell.length() > LONGEST_CELL) {
        throw wrong("A cell has more than 1,000 characters");
      }
    }
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (cells.stream().anyMatch(it -> !it.isBlank())) {
      rows.add(new Row(startLine, List.copyOf(cells)));
      if (rows.size() > Upload.MOST_ROWS + 1) {
        throw new Problem(
            ProblemCode.INVALID_ROWS,
            "At most 10,000 people at once: split the file and send parts");
      }
    }
    cells.clear();
    startLine = line;
  }

  private Problem wrong(String what) {
    return Problem.ofViolations(
        ProblemCode.INVALID_ROWS,
        "The file cannot be read, so nobody was assigned a voucher",
        List.of(new Problem.Violation("line " + startLine, what)));
  }
}
