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
 * of byte order, and semicolons or tabs where the first line has more of them than commas. Empty
 * lines are no rows.
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
    this.separator = separatorOf(text.lines().findFirst().orElse(""));
  }

  /** One row and the line that it begins on. */
  record Row(int line, List<String> cells) {}

  static List<Row> read(byte[] body) {
    return new CsvRows(decoded(body)).rows();
  }

  private static char separatorOf(String first) {
    String bare = first.replaceAll("\"[^\"]*\"", "");
    char most = ',';
    for (char separator : new char[] {';', '\t'}) {
      most = count(bare, separator) > count(bare, most) ? separator : most;
    }
    return most;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(symbol -> symbol == separator).count();
  }

  private static String decoded(byte[] body) {
    if (looksLikeUtf16(body)) {
      throw new Problem(
          ProblemCode.INVALID_ROWS,
          "The file is UTF-16, which spreadsheets call Unicode text: save it as CSV UTF-8 and send"
              + " it again. Nobody was assigned a voucher");
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new Problem(
          ProblemCode.INVALID_ROWS,
          "The file is not UTF-8: save it as CSV UTF-8 and send it again");
    }
  }

  /** By its mark of byte order, or by the empty half of each letter of a header. */
  private static boolean looksLikeUtf16(byte[] body) {
    if (body.length < 2) {
      return false;
    }
    int first = body[0] & 0xff;
    int second = body[1] & 0xff;
    boolean marked = (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
    return marked || first == 0 || second == 0;
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
      throw wrong("A quotation mark is opened here and never closed: close it or delete it");
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
        throw wrong("A cell has more than 1,000 characters: shorten it, or close a quotation mark");
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
        List.of(
            new Problem.Violation("line " + startLine, "Line %d: %s".formatted(startLine, what))));
  }
}
