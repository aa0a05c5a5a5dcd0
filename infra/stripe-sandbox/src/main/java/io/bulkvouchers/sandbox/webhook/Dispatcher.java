package io.bulkvouchers.sandbox.webhook;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Endpoint;
import io.bulkvouchers.sandbox.book.Event;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.wire.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Brings events to endpoints; what was not taken is sent again, ever later, for three days. */
public final class Dispatcher implements AutoCloseable {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24));

  private final World world;
  private final SandboxClock clock;
  private final Agenda agenda;
  private final Mail mail;
  private final AttemptLog log = new AttemptLog();
  private final Sender sender = new Sender();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public Dispatcher(World world, SandboxClock clock, Agenda agenda) {
    this.world = world;
    this.clock = clock;
    this.agenda = agenda;
    this.mail = new Mail(clock, agenda, this::sendSoon, this::sendInTurn);
  }

  /** How events travel from now on. */
  public void mode(DeliveryMode mode) {
    mail.mode(mode);
  }

  /** How events travel now. */
  public DeliveryMode mode() {
    return mail.mode();
  }

  /** Every try so far, the oldest first. */
  public List<Attempt> attempts() {
    return log.all();
  }

  /** Forgets what was and travels normally. */
  public void reset() {
    mail.mode(new DeliveryMode.Normal());
    log.clear();
  }

  /**
   * Sends an event to every endpoint that waits for it.
   *
   * @return done when each was tried once, whatever came of it
   */
  public CompletableFuture<Void> dispatch(Account account, Event event) {
    return CompletableFuture.allOf(
        event.waiting().stream()
            .map(endpoint -> mail.post(new Delivery(account, event.id(), endpoint, 1)))
            .toArray(CompletableFuture[]::new));
  }

  /** Goes on with an event after the sandbox was started again, unless it is too old by now. */
  public void resume(Account account, Event event) {
    Duration patience = PAUSES.stream().reduce(Duration.ZERO, Duration::plus);
    if (clock.instant().isBefore(event.created().plus(patience))) {
      var _ = dispatch(account, event);
    }
  }

  /** Sends an event once more to every endpoint that wants its type, taken or not. */
  public CompletableFuture<Void> resend(Account account, Event event) {
    return CompletableFuture.allOf(
        account.inOrder(() -> account.endpoints().newestFirst().toList()).stream()
            .filter(endpoint -> endpoint.wants(event.type()))
            .map(endpoint -> sendSoon(new Delivery(account, event.id(), endpoint.id(), 1)))
            .toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> sendSoon(Delivery delivery) {
    return CompletableFuture.runAsync(() -> send(delivery), threads);
  }

  private void sendInTurn(List<Delivery> deliveries) {
    threads.execute(() -> deliveries.forEach(this::send));
  }

  private void send(Delivery delivery) {
    Account account = delivery.account();
    Optional<Endpoint> endpoint =
        account.inOrder(() -> account.endpoints().find(delivery.endpoint()));
    if (endpoint.isEmpty() || !world.knows(account)) {
      return;
    }
    Event event = account.inOrder(() -> account.events().get(delivery.event()));
    try {
      switch (sender.send(endpoint.get(), Wire.text(event.render()))) {
        case Sender.Said.Taken(int status) -> {
          note(delivery, event, "HTTP " + status);
          account.inOrder(() -> taken(delivery));
        }
        case Sender.Said.Failed(String why) -> {
          note(delivery, event, why);
          later(delivery);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static Event taken(Delivery delivery) {
    Event event = delivery.account().events().get(delivery.event());
    return delivery.account().events().put(event.takenBy(delivery.endpoint()));
  }

  private void later(Delivery delivery) {
    if (delivery.attempt() <= PAUSES.size()) {
      Duration pause = PAUSES.get(delivery.attempt() - 1);
      agenda.at(clock.instant().plus(pause), () -> threads.execute(() -> send(delivery.again())));
    }
  }

  private void note(Delivery delivery, Event event, String outcome) {
    log.add(
        new Attempt(
            clock.instant(),
            event.id(),
            event.type(),
            delivery.endpoint(),
            delivery.attempt(),
            outcome));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    sender.close();
  }
}
