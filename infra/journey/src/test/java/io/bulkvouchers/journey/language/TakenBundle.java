package io.bulkvouchers.journey.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A bundle on an auditor's own disk, and the program that checks it without us.
 *
 * @param zip the file that was downloaded
 * @param program the auditor's jar
 */
public record TakenBundle(Path zip, Path program) {

  private static final long PATIENCE = 60;

  /** What the program said, and how it ended. */
  public record Verdict(int exit, String said) {}

  /** The events, one a line. */
  public List<String> events() {
    return inside("events.jsonl", String::lines).toList();
  }

  /** The same bundle with another text in one of its files, in a file of its own. */
  public TakenBundle tampered(String file, String from, String to) {
    Path copy = zip.resolveSibling("tampered-" + zip.getFileName());
    try {
      Files.copy(zip, copy);
      try (FileSystem files = FileSystems.newFileSystem(copy)) {
        Path path = files.getPath("/" + file);
        String before = Files.readString(path);
        if (!before.contains(from)) {
          throw new AssertionError(from + " is not in " + file);
        }
        Files.writeString(path, before.replace(from, to));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return new TakenBundle(copy, program);
  }

  /** Its checkpoint, kept in a file of its own. */
  public Path checkpoint() {
    Path kept = zip.resolveSibling(zip.getFileName() + ".checkpoint");
    try {
      return Files.writeString(kept, inside("checkpoint.txt", text -> text));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Has it checked in a process of its own, with this public key and what else is known. */
  public Verdict audited(String key, Path... known) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> words =
        new ArrayList<>(List.of(java.toString(), "-jar", program.toString(), zip.toString(), key));
    Stream.of(known).map(Path::toString).forEach(words::add);
    ProcessBuilder command = new ProcessBuilder(words);
    Path said = zip.resolveSibling(zip.getFileName() + ".said");
    command.redirectErrorStream(true).redirectOutput(said.toFile());
    try {
      Process auditor = command.start();
      if (!auditor.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        auditor.destroyForcibly();
        throw new AssertionError("The auditor does not end");
      }
      return new Verdict(auditor.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the auditor ran", stopped);
    }
  }

  private <T> T inside(String file, Function<String, T> reading) {
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      return reading.apply(Files.readString(files.getPath("/" + file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
