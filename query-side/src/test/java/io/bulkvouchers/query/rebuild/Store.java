package io.bulkvouchers.query.rebuild;

import static io.bulkvouchers.events.wire.RelayedFact.MEDIA_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bulkvouchers.events.wire.RelayedFact;
import io.bulkvouchers.events.wire.Topics;
import io.bulkvouchers.query.Broker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The command side's door to its store, and who gives tokens for it, on a port of their own. What
 * it tells is what was ever told on the topics, in one order.
 */
final class Store implements AutoCloseable {

  private static final Pattern PAGE = Pattern.compile("after=(\\d+)&limit=(\\d+)");
  private static final String JSON = "application/json";
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final HttpServer server;
  private final Broker broker;
  private volatile List<RelayedFact> facts = List.of();
  private volatile int status = 200;
  private volatile int tokenStatus = 200;
  private volatile String word = "token-of-the-query-side";
  private final AtomicInteger silences = new AtomicInteger();

  Store(Broker broker) {
    this.broker = broker;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext(
        "/token", exchange -> answer(exchange, tokenStatus, tokenStatus == 200 ? token() : "{}"));
    server.createContext("/history/events", this::page);
    server.start();
  }

  /** What a query side needs to find it. */
  Map<String, String> settings() {
    String origin = "http://localhost:" + server.getAddress().getPort();
    String client = "spring.security.oauth2.client.";
    return Map.of(
        "bulk-vouchers.store.url",
        origin,
        client + "registration.store.client-id",
        "query-side",
        client + "registration.store.client-secret",
        "secret",
        client + "registration.store.authorization-grant-type",
        "client_credentials",
        client + "registration.store.scope",
        "history:read",
        client + "provider.store.token-uri",
        origin + "/token");
  }

  /** What every page is answered with from now on; 200 is the page itself. */
  void answers(int other) {
    status = other;
  }

  /** The tokens that were given are good no more. */
  void forgetsItsTokens() {
    word += "+";
  }

  /** What every wish for a token is answered with from now on; 200 is the token itself. */
  void givesTokens(int other) {
    tokenStatus = other;
  }

  /** As while a long append is on its way: so many pages from now on are empty. */
  void saysNothing(int pages) {
    silences.set(pages);
  }

  private void page(HttpExchange exchange) throws IOException {
    Matcher asked = PAGE.matcher(exchange.getRequestURI().getQuery());
    boolean known =
        ("Bearer " + word).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known || status != 200 || !asked.matches()) {
      answer(exchange, known ? status : 401, "{}");
      return;
    }
    if (silences.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      answer(exchange, 200, "");
      return;
    }
    answer(exchange, 200, lines(Long.parseLong(asked.group(1)), Long.parseLong(asked.group(2))));
  }

  private String lines(long after, long limit) {
    if (after == 0) {
      facts = all();
    }
    return facts.stream()
        .skip(after)
        .limit(limit)
        .map(fact -> fact.line() + "\n")
        .collect(Collectors.joining());
  }

  private List<RelayedFact> all() {
    List<RelayedFact> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", broker.address()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          Stream.of(Topics.CONFERENCES, Topics.PURCHASES)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(PATIENCE).forEach(record -> all.add(fact(record, all.size() + 1)));
      }
    }
    return all;
  }

  private static RelayedFact fact(ConsumerRecord<String, String> record, int position) {
    Map<String, String> headers = new HashMap<>();
    record.headers().forEach(it -> headers.put(it.key(), new String(it.value(), UTF_8)));
    headers.put(Topics.POSITION, String.valueOf(position));
    return new RelayedFact(record.topic(), record.key(), headers, record.value());
  }

  private String token() {
    return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(word);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    String type = exchange.getRequestURI().getPath().equals("/token") ? JSON : MEDIA_TYPE;
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
