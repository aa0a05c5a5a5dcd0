package io.bulkvouchers.local;

import java.util.List;
import java.util.stream.Stream;

/** What the virtual machine of a service is tuned for. */
public enum Pace {
  /** Ready soon beside everything else on a small machine: the quick compiler only. */
  READY_SOON,
  /** As in production: slower at first, then twice as fast. */
  FAST_IN_THE_END;

  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx192m",
          "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  List<String> options() {
    List<String> compilers =
        switch (this) {
          case READY_SOON -> List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=48m");
          case FAST_IN_THE_END -> List.of("-XX:ReservedCodeCacheSize=96m");
        };
    return Stream.concat(compilers.stream(), SMALL.stream()).toList();
  }
}
