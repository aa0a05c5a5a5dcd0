package io.bulkvouchers.local;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what the parts in this JVM log to a file, so that the screen shows progress alone. */
final class LocalLogging {

  private LocalLogging() {}

  static void into(Path folder) {
    System.setProperty("local.log", folder.resolve("launcher.log").toString());
    System.setProperty("logback.configurationFile", "io/bulkvouchers/local/logback.xml");
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
