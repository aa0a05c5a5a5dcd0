package io.bulkvouchers.bench;

import io.bulkvouchers.local.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a process holds, as the machine sees it. */
final class Memory {

  private Memory() {}

  static String of(ServiceProcess service) {
    try {
      Process ps =
          new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(service.pid())).start();
      String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return "%,d MB RSS".formatted(Long.parseLong(kibibytes.strip()) / 1024);
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }
}
