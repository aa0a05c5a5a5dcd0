package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where parts keep their files, and whether these outlive the run. */
public record Storage(Path folder, Lifetime lifetime) {

  /** Whether anybody will want the files again. */
  public enum Lifetime {
    /** Written through to the disk and found again by the next run. */
    KEPT,
    /** Written as fast as can be and deleted on close. */
    THROW_AWAY
  }

  /** Storage that the next run finds again. */
  public static Storage kept(Path folder) {
    return new Storage(folder.toAbsolutePath().normalize(), Lifetime.KEPT);
  }

  /** Storage of a test: a new folder, deleted on close. */
  public static Storage throwAway() {
    try {
      return new Storage(Files.createTempDirectory("bulk-vouchers-"), Lifetime.THROW_AWAY);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** A room of its own inside, with the same lifetime. */
  public Storage room(String name) {
    return new Storage(folder.resolve(name), lifetime);
  }

  /** A folder inside, made when missing. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Forgets everything that was kept here. */
  public void clear() {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Eraser());
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  /** Gives the disk back when the lifetime says so. */
  void release() {
    if (lifetime == Lifetime.THROW_AWAY) {
      clear();
    }
  }

  private static final class Eraser extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException vanished) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
