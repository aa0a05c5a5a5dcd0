package io.bulkvouchers.journey.language;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody else's server that takes every webhook and counts them. */
public final class Ear implements AutoCloseable {

  private static final int TAKEN = 204;

  private final HttpServer server;
  private final AtomicInteger heard = new AtomicInteger();

  /** Listens on a free port of this machine. */
  public Ear() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          heard.incrementAndGet();
          exchange.sendResponseHeaders(TAKEN, -1);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** How many came, repeats included. */
  public int heard() {
    return heard.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
