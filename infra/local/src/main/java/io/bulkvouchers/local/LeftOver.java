package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server that a killed run left behind, found by the note that PostgreSQL keeps of it. */
record LeftOver(Path note) {

  static LeftOver of(Path cluster) {
    return new LeftOver(cluster.resolve("postmaster.pid"));
  }

  /** A fast shutdown: sessions are cut, the cluster is left clean. */
  void stop() {
    server().ifPresent(this::stop);
  }

  private Optional<ProcessHandle> server() {
    try {
      long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
      return ProcessHandle.of(pid).filter(LeftOver::isPostgres);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }

  private void stop(ProcessHandle server) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      server.onExit().completeOnTimeout(server, 20, TimeUnit.SECONDS).join();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (server.isAlive()) {
      throw new LocalFailure("An earlier PostgreSQL does not stop: pid " + server.pid());
    }
  }
}
