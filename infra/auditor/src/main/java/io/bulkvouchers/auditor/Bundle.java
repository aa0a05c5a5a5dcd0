package io.bulkvouchers.auditor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Optional;

/** The files of a bundle, in a folder or in a zip. */
final class Bundle implements AutoCloseable {

  private final Path root;
  private final Optional<FileSystem> zip;

  private Bundle(Path root, Optional<FileSystem> zip) {
    this.root = root;
    this.zip = zip;
  }

  static Bundle open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new Bundle(path, Optional.empty());
    }
    if (!Files.isRegularFile(path)) {
      throw new UnreadableBundle("There is no bundle at " + path);
    }
    try {
      FileSystem zip = FileSystems.newFileSystem(path);
      return new Bundle(zip.getPath("/"), Optional.of(zip));
    } catch (ProviderNotFoundException | IOException noZip) {
      throw new UnreadableBundle(path + " is neither a folder nor a whole zip");
    }
  }

  /** A file that every bundle has. */
  String text(String name) throws IOException {
    if (!has(name)) {
      throw new UnreadableBundle("The bundle lacks " + name);
    }
    try {
      return Files.readString(root.resolve(name));
    } catch (MalformedInputException notUtf8) {
      throw new UnreadableBundle(name + " is not UTF-8");
    }
  }

  boolean has(String name) {
    return Files.isRegularFile(root.resolve(name));
  }

  BufferedReader lines(String name) throws IOException {
    if (!has(name)) {
      throw new UnreadableBundle("The bundle lacks " + name);
    }
    return Files.newBufferedReader(root.resolve(name));
  }

  @Override
  public void close() throws IOException {
    if (zip.isPresent()) {
      zip.get().close();
    }
  }
}
