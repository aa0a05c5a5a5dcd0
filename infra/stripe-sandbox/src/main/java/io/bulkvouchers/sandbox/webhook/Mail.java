package io.bulkvouchers.sandbox.webhook;

import io.bulkvouchers.sandbox.time.Agenda;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets first tries through, or loses, holds, doubles and shuffles them, as the mode says. */
final class Mail {

  private final InstantSource clock;
  private final Agenda agenda;
  private final Function<Delivery, CompletableFuture<Void>> send;
  private final Consumer<List<Delivery>> sendInTurn;
  private final List<Delivery> held = new ArrayList<>();
  private DeliveryMode mode = new DeliveryMode.Normal();

  Mail(
      InstantSource clock,
      Agenda agenda,
      Function<Delivery, CompletableFuture<Void>> send,
      Consumer<List<Delivery>> sendInTurn) {
    this.clock = clock;
    this.agenda = agenda;
    this.send = send;
    this.sendInTurn = sendInTurn;
  }

  synchronized DeliveryMode mode() {
    return mode;
  }

  synchronized void mode(DeliveryMode next) {
    release();
    mode = next;
  }

  synchronized CompletableFuture<Void> post(Delivery delivery) {
    return switch (mode) {
      case DeliveryMode.Normal() -> send.apply(delivery);
      case DeliveryMode.Drop() -> CompletableFuture.completedFuture(null);
      case DeliveryMode.Delay(Duration by) -> later(by, delivery);
      case DeliveryMode.Duplicate() -> twice(delivery);
      case DeliveryMode.Reorder(Duration window) -> hold(window, delivery);
    };
  }

  private CompletableFuture<Void> later(Duration by, Delivery delivery) {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    agenda.at(clock.instant().plus(by), () -> gate.complete(null));
    return gate.thenCompose(_ -> send.apply(delivery));
  }

  private CompletableFuture<Void> twice(Delivery delivery) {
    CompletableFuture<Void> first = send.apply(delivery);
    CompletableFuture<Void> second = send.apply(delivery);
    return CompletableFuture.allOf(first, second);
  }

  // The payer is not kept waiting for what is held back on purpose.
  private CompletableFuture<Void> hold(Duration window, Delivery delivery) {
    if (held.isEmpty()) {
      agenda.at(clock.instant().plus(window), this::release);
    }
    held.add(delivery);
    return CompletableFuture.completedFuture(null);
  }

  private synchronized void release() {
    if (!held.isEmpty()) {
      sendInTurn.accept(List.copyOf(held.reversed()));
      held.clear();
    }
  }
}
