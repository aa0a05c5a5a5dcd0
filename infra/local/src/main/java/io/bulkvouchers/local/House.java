package io.bulkvouchers.local;

import io.bulkvouchers.local.identity.DemoIdentity;
import io.bulkvouchers.local.mail.MailCatcher;
import io.bulkvouchers.sandbox.StripeSandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything, running: what both services stand on is in this JVM, they are not. */
public final class House implements AutoCloseable {

  private static final Map<String, Integer> TOPICS =
      Map.of("bulk-vouchers.purchases", 6, "bulk-vouchers.conferences", 1);

  /** What both services stand on. */
  public record Ground(
      KeySets keys,
      EmbeddedDatabase database,
      EmbeddedBroker broker,
      StripeSandbox sandbox,
      DemoIdentity identity,
      MailCatcher mail) {}

  private final HousePlan plan;
  private final Progress progress;
  private final Standing standing = new Standing();
  private final Queue<CompletableFuture<?>> begun = new ConcurrentLinkedQueue<>();
  private @Nullable Ground ground;
  private @Nullable ServiceProcess commandSide;
  private @Nullable ServiceProcess querySide;

  House(HousePlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Starts everything and returns when both services answer. */
  public static House start(HousePlan plan) {
    House house = new House(plan, Progress.silent());
    house.start();
    return house;
  }

  /** What the services stand on. */
  public Ground ground() {
    return standing(ground);
  }

  public ServiceProcess commandSide() {
    return standing(commandSide);
  }

  public ServiceProcess querySide() {
    return standing(querySide);
  }

  public HousePlan plan() {
    return plan;
  }

  /** Ends the services, then what they stand on; throw-away files go. */
  @Override
  public void close() {
    standing.close();
    CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new))
        .exceptionally(_ -> null)
        .completeOnTimeout(null, 20, TimeUnit.SECONDS)
        .join();
    plan.storage().release();
  }

  void start() {
    try {
      Ground laid = layGround();
      ground = laid;
      ServiceProcess command = launch(plan.commandSide(laid));
      ServiceProcess query = launch(plan.querySide(laid));
      standing.add(List.of(command, query), both -> both.forEach(ServiceProcess::askToStop));
      commandSide = command;
      querySide = query;
      CompletableFuture.allOf(
              beside("Command side", command::awaitReady), beside("Query side", query::awaitReady))
          .join();
    } catch (CompletionException failure) {
      close();
      throw failure.getCause() instanceof LocalFailure told
          ? told
          : new LocalFailure("Not everything starts", failure);
    } catch (LocalFailure failure) {
      close();
      throw failure;
    }
  }

  private Ground layGround() {
    Storage files = plan.storage();
    Ports ports = plan.ports();
    var database =
        beside(
            "PostgreSQL 18",
            () -> {
              var started = EmbeddedDatabase.start(files.room("postgres"), ports.postgres());
              standing.add(started, EmbeddedDatabase::close);
              started.create(HousePlan.COMMAND_DATABASE, HousePlan.QUERY_DATABASE);
              return started;
            });
    var broker =
        beside(
            "Kafka broker",
            () -> {
              var started = EmbeddedBroker.start(files.room("kafka"), ports.kafka());
              standing.add(started, EmbeddedBroker::close);
              started.createTopics(TOPICS);
              return started;
            });
    var sandbox = beside("Stripe sandbox", this::sandbox);
    var identity = beside("Identity provider", this::identity);
    var mail = beside("Mail catcher", this::mail);
    var keys = beside("Keys", () -> KeySets.in(files.folder("keys")));
    var command = quietly(plan.packed("command-side")::unpack);
    var query = quietly(plan.packed("query-side")::unpack);
    CompletableFuture.allOf(database, broker, sandbox, identity, mail, keys, command, query).join();
    return new Ground(
        keys.join(), database.join(), broker.join(), sandbox.join(), identity.join(), mail.join());
  }

  private MailCatcher mail() {
    return standing.add(
        MailCatcher.start(plan.ports().smtp(), plan.ports().mail()), MailCatcher::close);
  }

  private DemoIdentity identity() {
    Path key = plan.storage().folder("keys").resolve("identity.json");
    return standing.add(
        DemoIdentity.start(plan.ports().identity(), plan.pagesOrigin(), key), DemoIdentity::close);
  }

  /** What was paid in an earlier run can be refunded in this one. */
  private StripeSandbox sandbox() {
    int port = plan.ports().sandbox();
    StripeSandbox sandbox =
        switch (plan.storage().lifetime()) {
          case KEPT -> StripeSandbox.start(port, plan.storage().folder("stripe-sandbox"));
          case THROW_AWAY -> StripeSandbox.start(port);
        };
    return standing.add(sandbox, StripeSandbox::close);
  }

  private ServiceProcess launch(ServiceProcess.Plan service) {
    return standing.add(ServiceProcess.start(service), ServiceProcess::stop);
  }

  private <T> CompletableFuture<T> beside(String what, Supplier<T> work) {
    return quietly(() -> progress.step(what, work));
  }

  private <T> CompletableFuture<T> quietly(Supplier<T> work) {
    CompletableFuture<T> part =
        CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task));
    begun.add(part);
    return part;
  }

  private static <T> T standing(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("The house is not up");
    }
    return part;
  }
}
