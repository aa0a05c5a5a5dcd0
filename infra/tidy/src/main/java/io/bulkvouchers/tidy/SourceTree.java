package io.bulkvouchers.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files that people wrote: everything under the root but build output and installed packages.
 */
public record SourceTree(Path root) {

  private static final Set<String> NOT_OURS =
      Set.of("target", "node_modules", ".git", ".local", "dist", "generated");

  /** The tree around the working directory: the nearest parent that holds {@code shared-events}. */
  public static SourceTree here() {
    Path path = Path.of("").toAbsolutePath();
    while (path != null && !Files.isDirectory(path.resolve("shared-events"))) {
      path = path.getParent();
    }
    if (path == null) {
      throw new IllegalStateException("Run inside the repository: no shared-events folder above");
    }
    return new SourceTree(path);
  }

  /** All files whose name ends with one of the endings, in a stable order. */
  public List<Path> files(String... endings) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Collector(found, List.of(endings)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found.stream().sorted().toList();
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;
    private final List<String> endings;

    private Collector(List<Path> found, List<String> endings) {
      this.found = found;
      this.endings = endings;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_OURS.contains(String.valueOf(folder.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (endings.stream().anyMatch(ending -> file.toString().endsWith(ending))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
