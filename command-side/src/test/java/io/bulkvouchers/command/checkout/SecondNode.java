package io.bulkvouchers.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Another node of the command side on the same database: a process that can be killed. */
final class SecondNode implements AutoCloseable {

  static final String NAME = "second-node";

  private final int port;
  private final Process process;

  private SecondNode(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static SecondNode start(Map<String, String> settings) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    line.addAll(List.of("-cp", productOnly(), "io.bulkvouchers.command.CommandSide"));
    int port = freePort();
    line.addAll(List.of("--server.port=" + port, "--db-scheduler.scheduler-name=" + NAME));
    settings.forEach((key, value) -> line.add("--" + key + "=" + value));
    try {
      return new SecondNode(
          port,
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether it works; a node that died before is a failure of the test. */
  boolean isUp() {
    assertThat(process.isAlive()).isTrue();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** As a power cut would. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String productOnly() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
