package io.bulkvouchers.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for the person who asks why something stopped. */
final class LogTail {

  private static final int LINES = 30;

  private LogTail() {}

  static String of(Path log) {
    try {
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return "the end of " + log + ":\n  " + String.join("\n  ", last);
    } catch (IOException unreadable) {
      return "no log at " + log;
    }
  }
}
