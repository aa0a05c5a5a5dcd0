package io.bulkvouchers.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A service as small as can be: healthy, and telling what it was told. */
public final class HealthyProcess {

  private HealthyProcess() {}

  public static void main(String... arguments) throws IOException {
    String greeting = System.getenv("DEMO_KEYSET_GREETING");
    System.out.println("greeting=" + greeting);
    if (greeting == null) {
      throw new IllegalStateException("Nobody said what to say");
    }
    int port = Integer.parseInt(System.getenv("SERVER_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.createContext(
        "/actuator/health",
        call -> {
          try (call) {
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
          }
        });
    server.start();
  }
}
