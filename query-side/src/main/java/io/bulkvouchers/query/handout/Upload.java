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

/**
 * People out of a CSV with the columns {@code email} and, if wanted, {@code name}. Every row that
 * is wrong is told of by its line, and then none is taken. No message repeats what stands there.
 */
final class Upload {

  /** So many people at once. */
  static final int MOST_ROWS = 10_000;

  private static final int MOST_TOLD = 100;

  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Assignment> people = new ArrayList<>();
  private final List<Problem.Violation> wrong = new ArrayList<>();

  private Upload() {}

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
      String name = row.cells().get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.equals("email") && !name.equals("name")) {
        tell(row, "Column %d is neither email nor name".formatted(i + 1));
      } else if (columns.put(name, i) != null) {
        tell(row, "Column %s is there twice".formatted(name));
      }
    }
    if (wrong.isEmpty() && !columns.containsKey("email")) {
      tell(row, "The column email is missing");
    }
    if (!wrong.isEmpty()) {
      end();
    }
  }

  private void row(CsvRows.Row row) {
    try {
      InvalidValue.unless(
          row.cells().size() <= columns.size(), "There are more cells than columns");
      Person person = Person.of(cell(row, "email"), cell(row, "name"));
      Integer before = seen.putIfAbsent(key(person.address()), row.line());
      InvalidValue.unless(before == null, "The address stands on line " + before + " already");
      people.add(new Assignment(Optional.of(row.line()), person, Optional.empty()));
    } catch (InvalidValue invalid) {
      tell(row, String.valueOf(invalid.getMessage()));
    }
  }

  private Optional<String> cell(CsvRows.Row row, String column) {
    return Optional.ofNullable(columns.get(column))
        .filter(index -> index < row.cells().size())
        .map(index -> row.cells().get(index));
  }

  private static String key(Address address) {
    return address.text().toLowerCase(Locale.ROOT);
  }

  private void tell(CsvRows.Row row, String what) {
    wrong.add(new Problem.Violation("line " + row.line(), what));
  }

  private List<Assignment> end() {
    if (!wrong.isEmpty()) {
      String detail =
          wrong.size() == 1
              ? "One line is wrong, so nobody was assigned a voucher"
              : wrong.size() + " lines are wrong, so nobody was assigned a voucher";
      throw Problem.ofViolations(
          ProblemCode.INVALID_ROWS, detail, wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
    }
    if (people.isEmpty()) {
      throw new Problem(ProblemCode.INVALID_ROWS, "Nobody stands below the header");
    }
    return List.copyOf(people);
  }
}
