package io.bulkvouchers.auditor;

import io.bulkvouchers.proofs.BrokenProof;
import io.bulkvouchers.proofs.NoteKey;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks a bundle, says what was found and ends with what that is worth: 0 all of it is proved, 1
 * something is wrong, 2 it could not be read, 3 nothing is wrong but not all could be checked.
 */
public final class Auditor {

  static final int PROVED = 0;
  static final int WRONG = 1;
  static final int UNREADABLE = 2;
  static final int UNCHECKED = 3;

  private static final String USAGE =
      """
      auditor BUNDLE KEY [CHECKPOINT]

      BUNDLE      a folder or a zip
      KEY         the public key name+id+base64, or a file with it; have it from another place
                  than the bundle
      CHECKPOINT  a file with a checkpoint that you know already: the bundle must be of the
                  same history
      """;

  private Auditor() {}

  /** One check. */
  public static void main(String... words) {
    System.exit(run(List.of(words), System.out));
  }

  static int run(List<String> words, PrintStream out) {
    if (words.size() < 2 || words.size() > 3) {
      out.print(USAGE);
      return UNREADABLE;
    }
    try (Bundle bundle = Bundle.open(Path.of(words.getFirst()))) {
      NoteKey key = NoteKey.parse(text(words.get(1)));
      Optional<String> known =
          words.size() > 2
              ? Optional.of(Files.readString(Path.of(words.get(2))))
              : Optional.empty();
      Report report = new Report(out);
      new BundleCheck(bundle, key, known, report).run();
      return report.verdict();
    } catch (BrokenProof | UnreadableBundle unreadable) {
      out.println("UNREADABLE   " + unreadable.getMessage());
    } catch (IOException | UncheckedIOException unreadable) {
      out.println("UNREADABLE   " + unreadable);
    }
    out.println("VERDICT      nothing is proved");
    return UNREADABLE;
  }

  private static String text(String word) throws IOException {
    Path file = Path.of(word);
    return Files.isRegularFile(file) ? Files.readString(file) : word;
  }
}
