package io.bulkvouchers.journey.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Every line of every log file in some folder and below: a second node logs in its own. */
public record Logs(Path folder) implements Place {

  @Override
  public Stream<Text> texts() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream().flatMap(this::lines);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Stream<Text> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> new Text("log " + folder.relativize(file), line));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
