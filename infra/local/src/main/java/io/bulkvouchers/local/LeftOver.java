package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that a killed run may have left behind: a note with its number on the first line, and a
 * word that its command line has, since numbers are given out again.
 */
record LeftOver(Path note, String mark, String signal) {

  /** PostgreSQL keeps such a note itself; at an interrupt it cuts its sessions and ends clean. */
  static LeftOver postgres(Path cluster) {
    return new LeftOver(cluster.resolve("postmaster.pid"), "/postgres", "-INT");
  }

  /** For a service the note is ours, beside its log. */
  static LeftOver service(String name, Path log) {
    return new LeftOver(log.resolveSibling(name + ".pid"), name, "-TERM");
  }

  void remember(ProcessHandle process) {
    try {
      Files.writeString(note, process.pid() + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Ends the process in order, or at last by force. */
  void stop() {
    process().ifPresent(this::stop);
  }

  /** Ends the process when this JVM is gone. */
  Optional<Watchdog> watch() {
    return process().map(found -> Watchdog.over(found.pid(), mark, signal));
  }

  private Optional<ProcessHandle> process() {
    try {
      long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
      return ProcessHandle.of(pid).filter(this::isMarked);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private boolean isMarked(ProcessHandle process) {
    ProcessHandle.Info told = process.info();
    return told.commandLine().or(told::command).filter(line -> line.contains(mark)).isPresent();
  }

  private void stop(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
      process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
      process.destroyForcibly();
      process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (process.isAlive()) {
      throw new LocalFailure("A process of an earlier run does not stop: pid " + process.pid());
    }
  }
}
