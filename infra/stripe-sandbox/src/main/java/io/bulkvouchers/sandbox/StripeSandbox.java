package io.bulkvouchers.sandbox;

import io.bulkvouchers.sandbox.http.Handler;
import io.bulkvouchers.sandbox.http.Reply;
import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.http.Server;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.Map;

/** A Stripe that lives in this process: API, hosted payment page, webhooks and a control API. */
public final class StripeSandbox implements AutoCloseable {

  private static final int USUAL_PORT = 12111;

  private final Server server;

  private StripeSandbox(Server server) {
    this.server = server;
  }

  /**
   * Starts an empty sandbox on the loopback address.
   *
   * @param port the port, or 0 for any free one
   */
  public static StripeSandbox start(int port) {
    Handler everything = StripeSandbox::unrecognized;
    return new StripeSandbox(Server.listen(port, Map.of("/", everything)));
  }

  /** Runs until the process is stopped; the port is the first argument. */
  public static void main(String... arguments) {
    int port = arguments.length == 0 ? USUAL_PORT : Integer.parseInt(arguments[0]);
    StripeSandbox sandbox = start(port);
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    System.out.println("Stripe sandbox at " + sandbox.baseUrl());
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** What to set as API base of a Stripe client. */
  public String baseUrl() {
    return "http://localhost:" + port();
  }

  private static Reply unrecognized(Request request) {
    Refusal refusal =
        Refusal.of(
            404,
            "invalid_request_error",
            "Unrecognized request URL (%s: %s)".formatted(request.method(), request.path()));
    return Reply.Answer.json(refusal.status(), Wire.text(refusal.body()));
  }

  @Override
  public void close() {
    server.close();
  }
}
