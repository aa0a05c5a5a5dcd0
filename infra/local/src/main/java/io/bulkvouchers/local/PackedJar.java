package io.bulkvouchers.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * A service as it was packaged, and where to unpack it: as in a container image, since from nested
 * jars it takes half as long again to start.
 */
record PackedJar(Path jar, Path folder) {

  /** The jar to run; unpacks only what changed since the last time. */
  Path unpack() {
    if (!Files.exists(jar)) {
      throw new LocalFailure("Not built yet: " + jar + " (mvn package builds it)");
    }
    try {
      Path mark = Files.createDirectories(folder).resolve("unpacked");
      String state = jar + " " + checksum();
      if (!Files.exists(mark) || !Files.readString(mark).equals(state)) {
        new Storage(folder, Storage.Lifetime.KEPT).clear();
        extract();
        Files.writeString(mark, state);
      }
      return folder.resolve(jar.getFileName());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Builds are reproducible: another jar can have the same size and time. */
  private String checksum() throws IOException {
    try (CheckedInputStream bytes =
        new CheckedInputStream(Files.newInputStream(jar), new CRC32C())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return Long.toHexString(bytes.getChecksum().getValue());
    }
  }

  private void extract() throws IOException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      if (tool.waitFor() != 0) {
        throw new LocalFailure("Cannot unpack " + jar);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Stopped while unpacking " + jar, stopped);
    }
  }
}
