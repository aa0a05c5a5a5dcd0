package io.bulkvouchers.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TidyTest {

  private static final int FILE_LINES = 200;
  private static final int LINE_LENGTH = 100;
  private static final Pattern EMPTY_WORD =
      Pattern.compile(
          "\\b(class|interface|record|enum) "
              + "\\w*(Manager|Helper|Util|Utils|Service|Impl|Dto|Data|Info|Base|Common)\\b");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(^|[^A-Za-z0-9_.])/(w[o]rk|r[o]ot|h[o]me)/[A-Za-z]");
  private static final Pattern REGISTRY =
      Pattern.compile("\"resolved\": *\"http|<(distributionManagement|pluginRepositories)>");

  private final SourceTree tree = SourceTree.here();

  @Test
  void everyJavaFileIsLaidOutByGoogleJavaFormat_mvnPtidyMendsIt()
      throws IOException, FormatterException {
    List<Path> untidy = new ArrayList<>();
    for (Path file : tree.files(".java")) {
      String source = Files.readString(file);
      if (!Tidy.format(source).equals(source)) {
        untidy.add(file);
      }
    }
    assertThat(untidy).isEmpty();
  }

  @Test
  void noFileIsLongerThanOneCanRead() {
    assertThat(tree.files(".java", ".ts", ".tsx").stream().map(TidyTest::lines))
        .filteredOn(file -> file.lines().size() > FILE_LINES)
        .extracting(Lines::describe)
        .isEmpty();
  }

  @Test
  void noLineIsLongerThanTheScreen() {
    assertThat(offenders(Pattern.compile("^(?!import ).{" + (LINE_LENGTH + 1) + "}"), ".java"))
        .isEmpty();
  }

  @Test
  void noTypeIsNamedByAWordThatSaysNothing() {
    assertThat(offenders(EMPTY_WORD, ".java")).isEmpty();
  }

  @Test
  void noMachinesPathAndNoRegistryIsWrittenDown() {
    String[] endings = {".java", ".xml", ".json", ".md", ".yaml", ".yml", ".sh", ".ts"};
    assertThat(offenders(MACHINE_PATH, endings)).isEmpty();
    assertThat(offenders(REGISTRY, endings)).isEmpty();
  }

  /** The sandbox is an address and nothing more: no line of a service knows that it exists. */
  @Test
  void theServicesDoNotKnowTheSandbox() {
    assertThat(offenders(Pattern.compile("(?i)sandbox|12111"), ".java", ".yaml", ".sql"))
        .filteredOn(line -> line.contains("-side/src/main/"))
        .isEmpty();
  }

  @Test
  void everyPackageOpensWithASentence() {
    assertThat(tree.files(".java"))
        .filteredOn(file -> file.toString().contains("/src/main/java/"))
        .filteredOn(file -> !Files.exists(file.resolveSibling("package-info.java")))
        .isEmpty();
  }

  private List<String> offenders(Pattern pattern, String... endings) {
    return tree.files(endings).stream().flatMap(file -> linesMatching(file, pattern)).toList();
  }

  private static Stream<String> linesMatching(Path file, Pattern pattern) {
    return lines(file).lines().stream()
        .filter(line -> pattern.matcher(line).find())
        .map(line -> file + ": " + line.strip());
  }

  private record Lines(Path file, List<String> lines) {

    String describe() {
      return file + ": " + lines.size() + " lines";
    }
  }

  private static Lines lines(Path file) {
    try {
      return new Lines(file, Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
