package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own, as in production, with the JDK that runs this one. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /**
   * What to run.
   *
   * @param settings Spring properties, handed over as environment variables
   * @param log where its output goes; a start begins it anew, a restart appends
   */
  public record Plan(
      String name, Path jar, int port, Map<String, String> settings, Path log, Pace pace) {

    /** A service that is to be ready soon. */
    public Plan(String name, Path jar, int port, Map<String, String> settings, Path log) {
      this(name, jar, port, settings, log, Pace.READY_SOON);
    }

    /** The same service with some settings changed. */
    public Plan with(Map<String, String> changes) {
      Map<String, String> all = new HashMap<>(settings);
      all.putAll(changes);
      return new Plan(name, jar, port, Map.copyOf(all), log, pace);
    }
  }

  private final Plan plan;
  private final LeftOver note;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile Process process;
  private Optional<Watchdog> watchdog = Optional.empty();

  private ServiceProcess(Plan plan) {
    this.plan = plan;
    this.note = LeftOver.service(plan.name(), plan.log());
    this.process = launch();
  }

  /** Starts the process; {@link #awaitReady} says when it answers. */
  public static ServiceProcess start(Plan plan) {
    if (!Files.exists(plan.jar())) {
      throw new LocalFailure("Not built yet: " + plan.jar() + " (mvn package builds it)");
    }
    LeftOver.service(plan.name(), plan.log()).stop();
    try {
      Files.deleteIfExists(plan.log());
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
    return new ServiceProcess(plan);
  }

  /** Returns when its health answers 200; fails with the end of its log when it ended instead. */
  public ServiceProcess awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (ended(Duration.ofMillis(100))) {
        throw new LocalFailure(plan.name() + " ended while starting; " + LogTail.of(plan.log()));
      }
      if (System.nanoTime() > deadline) {
        throw new LocalFailure(plan.name() + " does not get ready; " + LogTail.of(plan.log()));
      }
    }
    return this;
  }

  /** Ends it as a deployment does, with the time to finish what it began. */
  public void stop() {
    askToStop();
    if (!ended(FAREWELL)) {
      kill();
    }
    watchdog.ifPresent(Watchdog::close);
  }

  /** Ends it as a crash does: {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    ended(FAREWELL);
    watchdog.ifPresent(Watchdog::close);
  }

  /** Starts it again after {@link #stop} or {@link #kill}, on its port. */
  public ServiceProcess restart() {
    stop();
    process = launch();
    return awaitReady();
  }

  /** Where it answers. */
  public URI origin() {
    return URI.create("http://localhost:" + plan.port());
  }

  public Plan plan() {
    return plan;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** The last lines that it wrote. */
  public String logTail() {
    return LogTail.of(plan.log());
  }

  @Override
  public void close() {
    stop();
  }

  void askToStop() {
    process.destroy();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  private Process launch() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(plan.pace().options());
    command.add("-jar");
    command.add(plan.jar().toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(plan.log().toFile()));
    plan.settings().forEach((name, value) -> builder.environment().put(variable(name), value));
    builder.environment().put("SERVER_PORT", Integer.toString(plan.port()));
    try {
      Process started = builder.start();
      note.remember(started.toHandle());
      watchdog = note.watch();
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Spring's relaxed binding: dots become underscores, dashes go. */
  private static String variable(String property) {
    return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }

  private boolean isReady() {
    HttpRequest health =
        HttpRequest.newBuilder(origin().resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LocalFailure("Stopped while waiting for " + plan.name(), stopped);
    }
  }

  private boolean ended(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
