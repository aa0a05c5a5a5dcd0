package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Where the parts of the house listen, each on this machine only. */
public record Ports(
    int pages,
    int commandSide,
    int identity,
    int sandbox,
    int postgres,
    int kafka,
    int smtp,
    int mail) {

  /** The ports of the local run; {@code local.<name>.port} moves one. */
  public static Ports from(Properties properties) {
    return new Ports(
        port(properties, "pages", 8080),
        port(properties, "command-side", 8081),
        port(properties, "identity", 9000),
        port(properties, "sandbox", 12111),
        port(properties, "postgres", 15432),
        port(properties, "kafka", 19092),
        port(properties, "smtp", 12525),
        port(properties, "mail", 12580));
  }

  /** As many ports that nobody holds at this moment. */
  public static Ports free() {
    return new Ports(
        anyFree(), anyFree(), anyFree(), anyFree(), anyFree(), anyFree(), anyFree(), anyFree());
  }

  /** One port that nobody holds at this moment. */
  public static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** One sentence for each port that somebody else holds, saying how to choose another. */
  public List<String> taken() {
    return byName().entrySet().stream()
        .filter(part -> isTaken(part.getValue()))
        .map(part -> howToMove(part.getKey(), part.getValue()))
        .toList();
  }

  private Map<String, Integer> byName() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("pages", pages);
    ports.put("command-side", commandSide);
    ports.put("identity", identity);
    ports.put("sandbox", sandbox);
    ports.put("postgres", postgres);
    ports.put("kafka", kafka);
    ports.put("smtp", smtp);
    ports.put("mail", mail);
    return ports;
  }

  private static String howToMove(String name, int port) {
    return "Port %d (%s) is taken. Choose another: mvn -Plocal -Dlocal.%s.port=%d"
        .formatted(port, name, name, anyFree());
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return false;
    } catch (IOException held) {
      return true;
    }
  }

  private static int port(Properties properties, String name, int usual) {
    String key = "local." + name + ".port";
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      return usual;
    }
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new LocalFailure("-D" + key + "=" + value + " is not a port number (1 to 65535)");
    }
    return Integer.parseInt(value);
  }
}
