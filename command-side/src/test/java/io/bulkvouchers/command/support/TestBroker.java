package io.bulkvouchers.command.support;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker inside this JVM; it can be stopped and started again with its records. */
public final class TestBroker implements AutoCloseable {

  private static final String CONTROLLER = "CONTROLLER";

  private final Path log = newFolder();
  private final int port = freePort();
  private KafkaRaftServer server;

  private TestBroker() {}

  /** A new broker on a free port. */
  public static TestBroker start() {
    TestBroker broker = new TestBroker();
    broker.format();
    broker.resume();
    return broker;
  }

  /** Where clients find it, also while it is stopped. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** Starts again after {@link #close}: same address, same records. */
  public void resume() {
    server = new KafkaRaftServer(KafkaConfig.fromProps(configuration(), false), Time.SYSTEM);
    server.startup();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private void format() {
    Formatter formatter =
        new Formatter()
            .setNodeId(1)
            .setClusterId(Uuid.randomUuid().toString())
            .addDirectory(log.toString())
            .setMetadataLogDirectory(log.toString())
            .setControllerListenerName(CONTROLLER);
    assertThatCode(formatter::run).doesNotThrowAnyException();
  }

  private Properties configuration() {
    int controller = freePort();
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "log.dirs",
            log.toString(),
            "listeners",
            "PLAINTEXT://localhost:%d,%s://localhost:%d".formatted(port, CONTROLLER, controller),
            "controller.listener.names",
            CONTROLLER,
            "controller.quorum.voters",
            "1@localhost:%d".formatted(controller),
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"));
    properties.putAll(
        Map.of(
            "auto.create.topics.enable", "false",
            "broker.session.timeout.ms", "1000",
            "broker.heartbeat.interval.ms", "200",
            "controlled.shutdown.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "offsets.topic.num.partitions", "1",
            "offsets.topic.replication.factor", "1"));
    return properties;
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("broker");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
