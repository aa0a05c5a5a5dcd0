package io.bulkvouchers.query.handout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server that says what a test wants where real ones only sometimes do. */
final class SmtpDouble implements AutoCloseable {

  /** What it answers; a blank answer to the end of the text hangs up instead. */
  record Manners(String recipient, String end) {}

  /** Always about to answer, and never done: no single line is late. */
  static final Manners DRIPPING = new Manners("250-wait", "250 taken");

  static final Manners POLITE = new Manners("250 ok", "250 taken");

  private final ServerSocket socket;
  private final AtomicReference<Manners> manners = new AtomicReference<>(POLITE);
  private final Queue<String> taken = new ConcurrentLinkedQueue<>();
  private final AtomicInteger talks = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  SmtpDouble() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new AssertionError(none);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  void behave(Manners better) {
    manners.set(better);
  }

  /** Every text that came in whole, whatever was answered. */
  Queue<String> taken() {
    return taken;
  }

  /** How many callers are on the line. */
  int talks() {
    return talks.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    talks.incrementAndGet();
    try (caller;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, US_ASCII)) {
      say(out, "220 double");
      String line = in.readLine();
      while (line != null && answer(line.toUpperCase(Locale.ROOT), in, out)) {
        line = in.readLine();
      }
    } catch (IOException gone) {
      // The other side hung up, which is its right.
      return;
    } finally {
      talks.decrementAndGet();
    }
  }

  private boolean answer(String line, BufferedReader in, PrintWriter out) throws IOException {
    if (line.startsWith("RCPT")) {
      while (manners.get() == DRIPPING && !out.checkError() && !isClosedSoon()) {
        say(out, DRIPPING.recipient());
      }
      say(out, manners.get().recipient());
    } else if (line.startsWith("DATA")) {
      say(out, "354 go on");
      taken.add(text(in));
      if (manners.get().end().isEmpty()) {
        return false;
      }
      say(out, manners.get().end());
    } else {
      say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
    }
    return !line.startsWith("QUIT");
  }

  private boolean isClosedSoon() {
    try {
      return closed.await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static String text(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static void say(PrintWriter out, String words) {
    out.print(words + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException never) {
      throw new AssertionError(never);
    }
  }
}
