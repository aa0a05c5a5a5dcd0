package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Ends a process when this JVM is gone, however it went: a shell that waits for the end of a pipe
 * which only this JVM holds open.
 */
record Watchdog(Process shell) implements AutoCloseable {

  private static final String SCRIPT =
      """
      cat > /dev/null
      case "$(ps -o command= -p "$1")" in
        *"$2"*) kill "$3" "$1" ;;
      esac
      """;

  /** Watches a process that is known by its number and a word of its command line. */
  static Watchdog over(long pid, String mark, String signal) {
    try {
      return new Watchdog(
          new ProcessBuilder("sh", "-c", SCRIPT, "watchdog", Long.toString(pid), mark, signal)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException noShell) {
      throw new UncheckedIOException(noShell);
    }
  }

  /** Calls it off: the process ended in order. */
  @Override
  public void close() {
    List<ProcessHandle> reader = shell.descendants().toList();
    shell.destroyForcibly();
    reader.forEach(ProcessHandle::destroyForcibly);
  }
}
