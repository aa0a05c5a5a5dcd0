package io.bulkvouchers.query;

import io.bulkvouchers.events.wire.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real broker in this JVM, which can be stopped and started again on its data. */
public final class Broker {

  private static final List<NewTopic> TOPICS =
      List.of(
          new NewTopic(Topics.PURCHASES, 6, (short) 1),
          new NewTopic(Topics.CONFERENCES, 1, (short) 1));

  private final int port = freePort();
  private final Properties settings;
  private KafkaRaftServer server;

  /** A broker with our topics. */
  public Broker() {
    this(TOPICS);
  }

  private Broker(List<NewTopic> topics) {
    try {
      Path folder = Files.createTempDirectory("broker");
      settings = settings(folder, port, freePort());
      format(folder);
      start();
      createTopics(topics);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A broker that nobody has prepared. */
  public static Broker empty() {
    return new Broker(List.of());
  }

  /** Prepares it after all. */
  public void createTopics() {
    createTopics(TOPICS);
  }

  public String address() {
    return "localhost:" + port;
  }

  public void start() {
    server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
  }

  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  private void createTopics(List<NewTopic> topics) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException refused) {
      throw new AssertionError(refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static void format(Path folder) throws IOException {
    Formatter formatter = new Formatter();
    formatter.setPrintStream(new PrintStream(PrintStream.nullOutputStream()));
    formatter.setClusterId("bulk-vouchers-test-1234");
    formatter.setNodeId(1);
    formatter.setControllerListenerName("CONTROLLER");
    formatter.setMetadataLogDirectory(folder.toString());
    formatter.setDirectories(List.of(folder.toString()));
    formatter.setReleaseVersion(MetadataVersion.latestProduction());
    try {
      formatter.run();
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception declaredTooWide) {
      throw new AssertionError(declaredTooWide);
    }
  }

  private static Properties settings(Path folder, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@localhost:" + controllerPort,
            "controller.listener.names", "CONTROLLER",
            "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
            "log.dirs", folder.toString(),
            "auto.create.topics.enable", "false"));
    settings.putAll(
        Map.of(
            "offsets.topic.replication.factor",
            "1",
            "offsets.topic.num.partitions",
            "1",
            "group.initial.rebalance.delay.ms",
            "0",
            "broker.session.timeout.ms",
            "1000",
            "broker.heartbeat.interval.ms",
            "400",
            "group.consumer.heartbeat.interval.ms",
            "1000",
            "group.consumer.min.heartbeat.interval.ms",
            "1000"));
    return settings;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
