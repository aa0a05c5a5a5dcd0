package io.bulkvouchers.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
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
    assertThat(tree.files(".java", ".ts", ".tsx"))
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(FILE_LINES + 1));
  }

  @Test
  void noLineIsLongerThanTheScreen() {
    assertThat(tree.files(".java"))
        .allSatisfy(
            file ->
                assertThat(Files.readAllLines(file))
                    .filteredOn(line -> !line.startsWith("import "))
                    .allMatch(line -> line.length() <= LINE_LENGTH));
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

  @Test
  void everyPackageOpensWithASentence() {
    assertThat(tree.files(".java"))
        .filteredOn(file -> file.toString().contains("/src/main/java/"))
        .allMatch(file -> Files.exists(file.resolveSibling("package-info.java")));
  }

  private List<String> offenders(Pattern pattern, String... endings) {
    return tree.files(endings).stream().flatMap(file -> linesMatching(file, pattern)).toList();
  }

  private static Stream<String> linesMatching(Path file, Pattern pattern) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> pattern.matcher(line).find())
          .map(line -> file + ": " + line.strip());
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
