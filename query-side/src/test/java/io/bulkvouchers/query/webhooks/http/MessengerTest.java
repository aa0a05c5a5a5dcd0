package io.bulkvouchers.query.webhooks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bulkvouchers.query.webhooks.http.Answer.Answered;
import io.bulkvouchers.query.webhooks.http.Answer.Silent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One request against a real server, in each way in which it can go. */
class MessengerTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Messenger messenger;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    messenger = messenger(Reach.ANYWHERE);
  }

  @AfterEach
  void close() {
    server.stop(0);
    messenger.close();
  }

  @Test
  void bringsHeadersAndBodyAndReadsTheAnswer() {
    server.createContext(
        "/hook",
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          seen.add(exchange.getRequestURI().toString());
          seen.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          answer(exchange, 202, "taken ✓");
        });

    assertThat(messenger.send(message("/hook?a=b%20c")))
        .isEqualTo(new Answered(202, "taken ✓", Optional.empty()));
    assertThat(seen).containsExactly("evt_1", "/hook?a=b%20c", "{\"ü\":1}");
  }

  @Test
  void readsAnAnswerInChunks() {
    server.createContext(
        "/hook",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("in ".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          exchange.getResponseBody().write("parts".getBytes(UTF_8));
          exchange.close();
        });

    assertThat(excerpt(messenger.send(message("/hook")))).isEqualTo("in parts");
  }

  @Test
  void followsNoRedirect() {
    server.createContext(
        "/hook",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          answer(exchange, 302, "");
        });
    server.createContext("/elsewhere", exchange -> seen.add("followed"));

    assertThat(messenger.send(message("/hook"))).isInstanceOf(Answered.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void readsOnlyTheBeginningOfAnAnswerWithoutEnd() {
    server.createContext(
        "/hook",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] much = "x".repeat(8_192).getBytes(UTF_8);
          while (true) {
            exchange.getResponseBody().write(much);
          }
        });

    assertThat(excerpt(messenger.send(message("/hook")))).isEqualTo("x".repeat(1_000));
  }

  @Test
  void isCutWhenNothingIsAnsweredInTime() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Answer answer = messenger.send(to("http://localhost:" + mute.getLocalPort() + "/"));

      assertThat(answer).isEqualTo(new Silent("No answer within 2 seconds"));
    }
  }

  @Test
  void isCutWhenTheAnswerDripsIn() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(slow));
      Answer answer = messenger.send(to("http://localhost:" + slow.getLocalPort() + "/"));

      assertThat(answer).isEqualTo(new Silent("No answer within 2 seconds"));
    }
  }

  @Test
  void connectsToNothingInsideOfTheNetwork() {
    server.createContext("/hook", exchange -> seen.add("reached"));
    try (Messenger outside = messenger(Reach.PUBLIC)) {
      assertThat(outside.send(message("/hook")))
          .isEqualTo(new Silent("The name leads to an address that is not public"));
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void saysWhenNobodyListensAndWhenThereIsNoSuchName() {
    server.stop(0);
    assertThat(messenger.send(message("/hook")))
        .isEqualTo(new Silent("The connection failed or broke off"));
    assertThat(messenger.send(to("http://nobody.invalid/")))
        .isEqualTo(new Silent("The name has no address"));
  }

  private static void drip(ServerSocket slow) {
    try (Socket socket = slow.accept()) {
      byte[] drop = "x".getBytes(UTF_8);
      while (true) {
        socket.getOutputStream().write(drop);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (IOException gone) {
      assertThat(gone).isNotNull();
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String excerpt(Answer answer) {
    return answer instanceof Answered answered ? answered.excerpt() : answer.toString();
  }

  private static Messenger messenger(Reach reach) {
    return new Messenger(
        new Addresses(reach, InetAddress::getAllByName),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        Duration.ofSeconds(2));
  }

  private Message message(String path) {
    return to("http://localhost:" + server.getAddress().getPort() + path);
  }

  private static Message to(String url) {
    return new Message(URI.create(url), Map.of("webhook-id", "evt_1"), "{\"ü\":1}");
  }
}
