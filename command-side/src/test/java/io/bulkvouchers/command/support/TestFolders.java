package io.bulkvouchers.command.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that nobody else uses. */
public final class TestFolders {

  private TestFolders() {}

  /** A new, empty one. */
  public static Path fresh() {
    try {
      return Files.createTempDirectory("checkpoints");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
