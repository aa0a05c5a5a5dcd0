package io.bulkvouchers.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running query side, what it hears, and someone who asks. */
public final class World implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final House house = House.shared();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String database = house.newDatabase();
  private final Relay relay;
  private final ConfigurableApplicationContext querySide;

  public World() {
    this(Map.of());
  }

  public World(Map<String, String> settings, Class<?>... parts) {
    relay = new Relay(house.broker());
    querySide = house.start(database, house.broker(), settings, parts);
  }

  public Relay relay() {
    return relay;
  }

  public Issuer issuer() {
    return house.issuer();
  }

  public String database() {
    return database;
  }

  public DataSource dataSource() {
    return querySide.getBean(DataSource.class);
  }

  /** A part of the running query side. */
  public <T> T part(Class<T> type) {
    return querySide.getBean(type);
  }

  /** An answer with a problem or without. */
  public HttpResponse<String> get(String token, String path, String... headers) {
    return send(request(token, path, headers).build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    return exchange(request, BodyHandlers.ofString());
  }

  /** An answer that is read bit by bit. */
  public HttpResponse<InputStream> open(String token, String path, String... headers) {
    return exchange(request(token, path, headers).build(), BodyHandlers.ofInputStream());
  }

  /** The lines of an answer that does not end. */
  public HttpResponse<Stream<String>> follow(String token, String path, String... headers) {
    return exchange(request(token, path, headers).build(), BodyHandlers.ofLines());
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  public HttpRequest.Builder request(String token, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin() + path)).header("Accept", "*/*");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  public String origin() {
    return "http://localhost:" + querySide.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    relay.close();
    querySide.close();
    client.shutdownNow();
  }
}
