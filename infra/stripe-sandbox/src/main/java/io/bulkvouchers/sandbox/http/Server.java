package io.bulkvouchers.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A small HTTP server on the loopback address, one virtual thread per request. */
public final class Server implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Server.class.getName());

  static {
    // Without it the JDK's server holds each answer back for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(HttpServer server) {
    this.server = server;
  }

  /**
   * Listens at once.
   *
   * @param port the port, or 0 for any free one
   * @param rooms which handler answers below which path
   */
  public static Server listen(int port, Map<String, Handler> rooms) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      Server listening = new Server(HttpServer.create(address, 0));
      rooms.forEach(
          (path, handler) ->
              listening.server.createContext(path, call -> listening.serve(call, handler)));
      listening.server.setExecutor(listening.threads);
      listening.server.start();
      return listening;
    } catch (IOException taken) {
      throw new UncheckedIOException("Port " + port + ": " + taken.getMessage(), taken);
    }
  }

  /** The port that was asked for, or the free one that was found. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      switch (reply(exchange, handler)) {
        case Reply.Answer answer -> send(exchange, answer);
        case Reply.Cut() -> cut(exchange);
        case Reply.Silence(var length) -> {
          if (!closed.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
            cut(exchange);
          }
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply reply(HttpExchange exchange, Handler handler) throws IOException {
    try {
      return handler.handle(Request.read(exchange));
    } catch (Request.BodyTooLarge tooLarge) {
      return error(413, "invalid_request_error", "Request body too large");
    } catch (RuntimeException broken) {
      // A fault of the sandbox itself must be heard, and must not look like a fault of the network.
      LOG.log(System.Logger.Level.ERROR, "sandbox=broken", broken);
      return error(500, "api_error", "The sandbox is broken: " + broken);
    }
  }

  private static Reply error(int status, String type, String message) {
    return Reply.Answer.json(status, Wire.text(Refusal.of(status, type, message).body()));
  }

  private static void send(HttpExchange exchange, Reply.Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  // A status line without its promised body: a client that saw nothing at all may send again by
  // itself (HttpURLConnection does, for POST too), and the fault would never reach its caller.
  private static void cut(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
