package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What {@code mvn -Plocal} runs: starts the house, shows the way in, and leaves nothing behind. */
public final class Local {

  private static final int STEPS = 9;

  /** Not Java's own 1: Maven then knows that the reason stands above, in words. */
  private static final int FAILED = 2;

  private final LocalSettings settings;
  private final HousePlan plan;
  private final Progress progress = new Progress(System.out, STEPS);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CompletableFuture<String> end = new CompletableFuture<>();

  private Local(LocalSettings settings) {
    this.settings = settings;
    HousePlan usual = HousePlan.kept(settings.root(), settings.ports());
    this.plan = settings.stripe().map(usual::withStripe).orElse(usual);
  }

  /** Runs until it is interrupted or a service ends; what to change is said by properties. */
  public static void main(String... arguments) {
    // Exits are said aloud, since broker and database threads keep a JVM alive.
    Thread.setDefaultUncaughtExceptionHandler(
        (_, failure) -> {
          failure.printStackTrace();
          System.exit(1);
        });
    Path failed = LocalSettings.root(System.getProperties()).resolve(".local").resolve("failed");
    try {
      Files.deleteIfExists(failed);
      Local local = new Local(LocalSettings.from(System.getProperties()));
      LocalLogging.into(local.plan.storage().folder("logs"));
      local.run();
    } catch (LocalFailure failure) {
      System.out.println("\n" + failure.getMessage() + "\n");
      write(failed, failure.toString());
      System.exit(FAILED);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void run() throws IOException {
    System.out.println("Bulk Vouchers on this machine, kept in .local; Ctrl-C ends it.");
    try (FileLock _ = onlyOneHere()) {
      clearTheWay();
      House house = new House(plan, progress);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(house), "stop"));
      ProcessHandle.current().parent().ifPresent(this::endWith);
      open(house);
      throw new LocalFailure(end.join());
    }
  }

  private void open(House house) {
    try {
      house.start();
      progress.step("Demo data", () -> DemoSeed.sow(house));
    } catch (LocalFailure failure) {
      if (stopping.get()) {
        end.join();
      }
      throw failure;
    }
    for (ServiceProcess service : List.of(house.commandSide(), house.querySide())) {
      CompletableFuture<Void> _ = service.onExit().thenRun(() -> endWith(service));
    }
    System.out.println(Welcome.to(house, Duration.between(settings.started(), Instant.now())));
    System.out.flush();
  }

  private FileLock onlyOneHere() throws IOException {
    Path file = plan.storage().folder("logs").resolveSibling("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      throw new LocalFailure("Already running from this folder: stop that run first (Ctrl-C).");
    }
    return lock;
  }

  private void clearTheWay() {
    Storage files = plan.storage();
    plan.leftOvers().forEach(LeftOver::stop);
    if (settings.reset()) {
      List.of("postgres/cluster", "kafka", "keys", "seeded")
          .forEach(room -> files.room(room).clear());
      System.out.println("Everything kept by earlier runs is forgotten.");
    }
    List<String> taken = plan.ports().taken();
    if (!taken.isEmpty()) {
      throw new LocalFailure(String.join("\n", taken));
    }
  }

  private void endWith(ProcessHandle parent) {
    // Maven killed with -9 cannot stop its child.
    CompletableFuture<Void> _ = parent.onExit().thenRun(() -> System.exit(FAILED));
  }

  private void endWith(ServiceProcess service) {
    if (!stopping.get()) {
      end.complete("%s ended; %s".formatted(service.plan().name(), service.logTail()));
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void stop(House house) {
    stopping.set(true);
    long start = System.nanoTime();
    System.out.println("Stopping ...");
    house.close();
    System.out.println(
        String.format(
            Locale.ROOT, "Stopped after %.1f s.", (System.nanoTime() - start) / 1_000_000_000.0));
    System.out.flush();
  }
}
