package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.query.handout.people.Address;
import io.bulkvouchers.query.handout.people.Person;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People out of a CSV with a column of addresses and, if wanted, one of names, as spreadsheets and
 * address books head them. Every row that is wrong is told of by its line and column, and then none
 * is taken. No message repeats what stands there.
 */
final class Upload {

  /** So many people at once. */
  static final int MOST_ROWS = 10_000;

  private static final int MOST_TOLD = 100;

  /** In small letters, without blanks, dashes and underscores. */
  private static final Map<Column, Set<String>> HEADS =
      Map.of(
          Column.EMAIL,
          Set.of("email", "mail", "emailaddress", "mailaddress", "emailadresse", "mailadresse"),
          Column.NAME,
          Set.of("name", "fullname"));

  private final Map<Column, Integer> columns = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Assignment> people = new ArrayList<>();
  private final List<Problem.Violation> wrong = new ArrayList<>();

  private Upload() {}

  private enum Column {
    EMAIL,
    NAME;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<Assignment> read(byte[] body) {
    Upload upload = new Upload();
    List<CsvRows.Row> rows = CsvRows.read(body);
    if (rows.isEmpty()) {
      throw new Problem(ProblemCode.INVALID_ROWS, "The file is empty: it begins with email,name");
    }
    upload.head(rows.getFirst());
    rows.stream().skip(1).forEach(upload::row);
    return upload.end();
  }

  private void head(CsvRows.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<Column> column = headed(row.cells().get(i));
      if (column.isEmpty()) {
        tell(row, i, "The column is neither email nor name: head it so, or delete it");
      } else if (columns.putIfAbsent(column.get(), i) != null) {
        tell(row, i, "There are two columns %s: delete one".formatted(column.get().word()));
      }
    }
    if (wrong.isEmpty() && !columns.containsKey(Column.EMAIL)) {
      tell(row, 0, "No column is headed email: add one with the addresses");
    }
    if (!wrong.isEmpty()) {
      end();
    }
  }

  private static Optional<Column> headed(String cell) {
    String head = cell.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u2010\\u2011_-]+", "");
    return HEADS.entrySet().stream()
        .filter(column -> column.getValue().contains(head))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void row(CsvRows.Row row) {
    Column reading = Column.EMAIL;
    try {
      Address address = new Address(cell(row, Column.EMAIL).map(String::strip).orElse(""));
      Integer before = seen.putIfAbsent(key(address), row.line());
      InvalidValue.unless(
          before == null, "The address stands on line " + before + " already: delete one");
      reading = Column.NAME;
      Person person = Person.of(Optional.of(address.text()), cell(row, Column.NAME));
      if (row.cells().size() > columns.size()) {
        tell(
            row, columns.size(), "There are more cells than columns: delete it, or quote the name");
      }
      people.add(new Assignment(Optional.of(row.line()), person, Optional.empty()));
    } catch (InvalidValue invalid) {
      tell(row, columns.getOrDefault(reading, 0), String.valueOf(invalid.getMessage()));
    }
  }

  private Optional<String> cell(CsvRows.Row row, Column column) {
    return Optional.ofNullable(columns.get(column))
        .filter(index -> index < row.cells().size())
        .map(index -> row.cells().get(index));
  }

  private static String key(Address address) {
    return address.text().toLowerCase(Locale.ROOT);
  }

  private void tell(CsvRows.Row row, int index, String what) {
    int column = index + 1;
    wrong.add(
        new Problem.Violation(
            "line %d, column %d".formatted(row.line(), column),
            "Line %d, column %d: %s".formatted(row.line(), column, what)));
  }

  private List<Assignment> end() {
    if (!wrong.isEmpty()) {
      String detail =
          wrong.size() == 1
              ? "One cell is wrong, so nobody was assigned a voucher"
              : wrong.size() + " cells are wrong, so nobody was assigned a voucher";
      throw Problem.ofViolations(
          ProblemCode.INVALID_ROWS, detail, wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
    }
    if (people.isEmpty()) {
      throw new Problem(ProblemCode.INVALID_ROWS, "Nobody stands below the header");
    }
    return List.copyOf(people);
  }
}
