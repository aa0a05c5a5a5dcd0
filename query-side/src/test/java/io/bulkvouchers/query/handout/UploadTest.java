package io.bulkvouchers.query.handout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bulkvouchers.query.problem.Problem;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email,name\nada@example.org,Ada Lovelace\n",
        "\ufeffemail,name\r\nada@example.org,Ada Lovelace\r\n",
        "Email;Name\n ada@example.org ;\"Ada Lovelace\"",
        "name,email\n\n\"Ada Lovelace\",ada@example.org\n\n",
        "E-Mail\tName\nada@example.org\tAda Lovelace\n",
        "Email address;Full name\nada@example.org;Ada Lovelace",
        "\ufeff\"Mail\";\"Name\"\r\nada@example.org;Ada Lovelace\r\n",
        "E\u2011Mail-Adresse,NAME\nada@example.org,Ada Lovelace",
        "\"e-mail\",\"name\"\n\"ada@example.org\",\"Ada Lovelace\""
      })
  void aFileIsReadAsSpreadsheetsWriteIt(String file) {
    List<Assignment> people = Upload.read(file.getBytes(UTF_8));

    assertThat(people).hasSize(1);
    assertThat(people.getFirst().person().address().text()).isEqualTo("ada@example.org");
    assertThat(people.getFirst().person().name()).contains("Ada Lovelace");
  }

  @Test
  void theNameMayBeMissingAndAQuotedOneMayHaveCommasAndQuotes() {
    List<Assignment> people = Upload.read("email\nada@example.org".getBytes(UTF_8));
    assertThat(people.getFirst().person().name()).isEmpty();

    List<Assignment> quoted =
        Upload.read("email,name\nada@example.org,\"Lovelace, \"\"Ada\"\"\"".getBytes(UTF_8));
    assertThat(quoted.getFirst().person().name()).contains("Lovelace, \"Ada\"");
  }

  @Test
  void everyWrongLineIsNamedAndNoneRepeatsWhatStandsThere() {
    Problem problem =
        refused(
            """
            email,name
            ada@example.org,Ada
            nobody,Bob
            ADA@example.org,Ada again
            eve@example.org,"Eve
            Bcc: all@example.org"
            ,Nameless
            x@y@z.org,Two
            grace@example.org,Grace,too many
            """);

    assertThat(problem.violations())
        .extracting(Problem.Violation::parameter)
        .containsExactly(
            "line 3, column 1",
            "line 4, column 1",
            "line 5, column 2",
            "line 7, column 1",
            "line 8, column 1",
            "line 9, column 3");
    assertThat(problem.violations())
        .extracting(Problem.Violation::detail)
        .noneMatch(detail -> detail.matches("(?i).*(nobody|ada@|eve|grace|x@y).*"));
    assertThat(problem.violations().get(1).detail()).contains("line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "name\nAda", "email,phone\na@b.org,1", "email,email\n", "email"})
  void aFileOfAnotherFormIsRefused(String file) {
    assertThat(refused(file).code().word()).isEqualTo("invalid_rows");
  }

  @Test
  void whatIsNotUtf8OrNeverEndsIsRefused() {
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () -> Upload.read("email,name\na@b.org,Zo\u00eb".getBytes(ISO_8859_1)))
                .detail())
        .contains("UTF-8");
    assertThat(refused("email,name\na@b.org,\"open\nc@d.org,x").violations())
        .extracting(Problem.Violation::parameter)
        .containsExactly("line 2");
  }

  @Test
  void aFileOfUtf16IsRefusedWithWhatToDo() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE, UTF_16)) {
      Problem problem =
          catchThrowableOfType(
              Problem.class, () -> Upload.read("email\na@b.org".getBytes(charset)));

      assertThat(problem.detail()).contains("UTF-16", "save it as CSV UTF-8");
    }
  }

  @Test
  void aStrangeColumnIsNamedWithWhatToDo() {
    assertThat(refused("email;Vorname\na@b.org;Ada").violations())
        .containsExactly(
            new Problem.Violation(
                "line 1, column 2",
                "Line 1, column 2: The column is neither email nor name:"
                    + " head it so, or delete it"));
  }

  @Test
  void moreThanTenThousandPeopleAtOnceAreRefused() {
    String rows =
        IntStream.rangeClosed(1, Upload.MOST_ROWS + 1)
            .mapToObj(number -> "p" + number + "@example.org")
            .collect(Collectors.joining("\n"));
    assertThat(refused("email\n" + rows).detail()).contains("10,000");
  }

  @Test
  void readingStopsWhereAFileIsTooLong() {
    String opened = "email\n" + "x\n".repeat(Upload.MOST_ROWS + 2) + "\"never closed";
    assertThat(refused(opened).detail()).contains("10,000");
  }

  private static Problem refused(String file) {
    return catchThrowableOfType(Problem.class, () -> Upload.read(file.getBytes(UTF_8)));
  }
}
