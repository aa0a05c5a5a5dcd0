package io.bulkvouchers.command.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** A sender that keeps no rule of HTTP but those it wants. */
final class RawConnection implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Socket socket;

  RawConnection(int port) {
    try {
      socket = new Socket("localhost", port);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** Whether it could be sent; the other side may have cut the line. */
  boolean send(String text) {
    return send(text.getBytes(ISO_8859_1));
  }

  boolean send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return true;
    } catch (IOException cut) {
      return false;
    }
  }

  /** Says that no more will come. */
  void end() {
    try {
      socket.shutdownOutput();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The status of the answer; empty when the line was cut without one. */
  Optional<Integer> status() {
    try {
      socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      return Optional.ofNullable(answer.readLine())
          .map(line -> Integer.valueOf(line.split(" ", 3)[1]));
    } catch (SocketTimeoutException silence) {
      throw new AssertionError("Neither an answer nor an end", silence);
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  /** All that is answered until the other side ends the line. */
  String answer() {
    try {
      socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  /** Whether an answer or the end has come within this time. */
  boolean isOverAfter(Duration pause) {
    try {
      socket.setSoTimeout(Math.toIntExact(pause.toMillis()));
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException nothingYet) {
      return false;
    } catch (IOException cut) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
