package io.bulkvouchers.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (one node, KRaft) inside this JVM. */
public final class EmbeddedBroker implements AutoCloseable {

  private static final int NODE = 1;
  private static final String CONTROLLER = "CONTROLLER";

  private final Storage storage;
  private final int port;
  private @Nullable KafkaRaftServer running;

  private EmbeddedBroker(Storage storage, int port) {
    this.storage = storage;
    this.port = port;
  }

  /** Starts on a free port with storage that ends with it. */
  public static EmbeddedBroker throwAway() {
    return start(Storage.throwAway(), Ports.anyFree());
  }

  /** Starts on what the storage holds, or formats it when it holds nothing. */
  public static EmbeddedBroker start(Storage storage, int port) {
    EmbeddedBroker broker = new EmbeddedBroker(storage, port);
    broker.start();
    return broker;
  }

  /** Starts again after {@link #stop}, same port, same records. */
  public synchronized void start() {
    if (running != null) {
      return;
    }
    Path log = storage.folder("log");
    if (!Files.exists(log.resolve("meta.properties"))) {
      format(log);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(configuration(log), false), Time.SYSTEM);
    server.startup();
    running = server;
  }

  /** Ends all connections; records stay. */
  public synchronized void stop() {
    if (running != null) {
      running.shutdown();
      running.awaitShutdown();
      running = null;
    }
  }

  /** Creates the topics that do not exist yet, each kept for ever, with so many partitions. */
  public void createTopics(Map<String, Integer> partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Set<String> there = admin.listTopics().names().get();
      admin
          .createTopics(
              partitions.entrySet().stream()
                  .filter(topic -> !there.contains(topic.getKey()))
                  .map(topic -> topic(topic.getKey(), topic.getValue()))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException refused) {
      throw new LocalFailure("The broker did not create its topics", refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Stopped while creating topics", stopped);
    }
  }

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  public void close() {
    stop();
    storage.release();
  }

  private static NewTopic topic(String name, int partitions) {
    return new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", "-1"));
  }

  private static void format(Path log) {
    FutureTask<Void> formatting =
        new FutureTask<>(
            () -> {
              formatter(log).run();
              return null;
            });
    formatting.run();
    try {
      formatting.get();
    } catch (ExecutionException failure) {
      throw new LocalFailure("The broker could not format " + log, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Stopped while formatting " + log, stopped);
    }
  }

  private static Formatter formatter(Path log) {
    return new Formatter()
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(log.toString())
        .setMetadataLogDirectory(log.toString())
        .setControllerListenerName(CONTROLLER)
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
  }

  private Properties configuration(Path log) {
    int controller = Ports.anyFree();
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", Integer.toString(NODE),
            "log.dirs", log.toString(),
            "listeners",
                "PLAINTEXT://localhost:%d,%s://localhost:%d"
                    .formatted(port, CONTROLLER, controller),
            "controller.listener.names", CONTROLLER,
            "controller.quorum.voters", "%d@localhost:%d".formatted(NODE, controller),
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"));
    properties.putAll(
        Map.of(
            "auto.create.topics.enable", "false",
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500",
            "group.initial.rebalance.delay.ms", "0",
            "offsets.topic.num.partitions", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1"));
    return properties;
  }
}
