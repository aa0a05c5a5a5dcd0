package io.bulkvouchers.command.store;

import static io.bulkvouchers.command.store.Facts.fact;
import static io.bulkvouchers.command.store.Facts.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.PurchaseId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

@CommandSideTest
class WiringTest {

  @Autowired ApplicationContext context;
  @Autowired CommandBus commands;
  @Autowired CommandGateway gateway;
  @Autowired EventStore events;
  @Autowired EventStorageEngine storage;
  @Autowired JdbcClient jdbc;

  @Test
  void everyPartOfAxonIsTheOneThatWeChose() {
    Map<Class<?>, Class<?>> chosen =
        Map.of(
            TransactionManager.class, SpringTransactionManager.class,
            EventStorageEngine.class, PostgresEventStorageEngine.class,
            EventStore.class, EmbeddedEventStore.class,
            TokenStore.class, JdbcTokenStore.class,
            SagaStore.class, JdbcSagaStore.class,
            PersistenceExceptionResolver.class, UniqueViolation.class,
            DataSource.class, LazyConnectionDataSourceProxy.class);
    chosen.forEach((part, type) -> assertThat(context.getBean(part)).isInstanceOf(type));
    assertThat(context.getBeansOfType(Serializer.class).values())
        .isNotEmpty()
        .allMatch(NamedTypeSerializer.class::isInstance);
    assertThat(context.getBeansOfType(EventProcessingModule.class)).hasSize(1);
    assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
  }

  @Test
  void aCommandThatFailsLeavesNoFact() {
    PurchaseId stream = newStream();
    String command =
        handledBy(
            message -> {
              events.publish(fact(stream, 0));
              throw new IllegalStateException("after all");
            });
    assertThatThrownBy(() -> send(command)).hasMessageContaining("after all");
    assertThat(rowsOf(stream)).isEmpty();
  }

  @Test
  void aFactIsStoredUnderItsWireNameWithItsOrigin() {
    PurchaseId stream = newStream();
    String command =
        handledBy(
            message -> {
              events.publish(withoutMetadata(fact(stream, 0)));
              return null;
            });
    gateway.sendAndWait(
        new GenericCommandMessage<>(
            GenericCommandMessage.asCommandMessage("asked")
                .andMetaData(Map.of("actor", "buyer", "cause", "req_7", "other", "no")),
            command),
        10,
        TimeUnit.SECONDS);
    assertThat(rowsOf(stream))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row)
                  .containsEntry("version", 1L)
                  .containsEntry("type", "bulk-purchase.denied.v1")
                  .containsEntry("stream_type", "bulk-purchase")
                  .containsEntry("revision", "v1")
                  .containsEntry("metadata", "{\"actor\":\"buyer\",\"cause\":\"req_7\"}");
              assertThat((String) row.get("payload")).contains("\"reason\":\"budget\"");
            });
    DomainEventMessage<?> read = events.readEvents(stream.value()).next();
    assertThat(read.getMetaData())
        .containsOnly(Map.entry("actor", "buyer"), Map.entry("cause", "req_7"));
    assertThat(read.getPayload()).isEqualTo(fact(stream, 0).getPayload());
  }

  @Test
  void theSameVersionTwiceIsAConflictAndTheSecondIsNotStored() {
    PurchaseId stream = newStream();
    storage.appendEvents(fact(stream, 0));
    assertThatExceptionOfType(ConcurrencyException.class)
        .isThrownBy(() -> storage.appendEvents(fact(stream, 0)));
    assertThat(rowsOf(stream)).hasSize(1);
    assertThat(storage.lastSequenceNumberFor(stream.value())).contains(0L);
    assertThat(storage.lastSequenceNumberFor(newStream().value())).isEmpty();
  }

  @Test
  void aConflictIsDecidedAnewAndNothingElseIs() {
    AtomicInteger conflicts = new AtomicInteger();
    String late =
        handledBy(
            message -> {
              if (conflicts.incrementAndGet() < 4) {
                throw new ConcurrencyException("somebody was faster", new IllegalStateException());
              }
              return "done";
            });
    AtomicInteger broken = new AtomicInteger();
    String wrong =
        handledBy(
            message -> {
              broken.incrementAndGet();
              throw new IllegalStateException("broken");
            });
    assertThat(send(late)).isEqualTo("done");
    assertThatThrownBy(() -> send(wrong)).hasMessageContaining("broken");
    assertThat(broken).hasValue(1);
  }

  @Test
  void factsOfAnotherNodeAreSeenWithoutAsking() throws Exception {
    try (var facts = events.openStream(storage.createHeadToken())) {
      facts.hasNextAvailable(1, TimeUnit.MILLISECONDS);
      PurchaseId stream = newStream();
      long start = System.nanoTime();
      storage.appendEvents(fact(stream, 0));
      while (!streamOf(facts.nextAvailable()).equals(stream.value())) {
        assertThat(start).isGreaterThan(System.nanoTime() - TimeUnit.SECONDS.toNanos(5));
      }
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1_000);
    }
  }

  private String handledBy(MessageHandler<? super CommandMessage<?>> handler) {
    String name = "test-" + UUID.randomUUID();
    commands.subscribe(name, handler);
    return name;
  }

  private Object send(String command) {
    return gateway.sendAndWait(
        new GenericCommandMessage<>(GenericCommandMessage.asCommandMessage("asked"), command),
        10,
        TimeUnit.SECONDS);
  }

  private List<Map<String, Object>> rowsOf(PurchaseId stream) {
    return jdbc.sql("select * from event where stream_id = ?")
        .param(stream.value())
        .query()
        .listOfRows();
  }

  private static String streamOf(TrackedEventMessage<?> fact) {
    return ((DomainEventMessage<?>) fact).getAggregateIdentifier();
  }

  private static DomainEventMessage<Record> withoutMetadata(DomainEventMessage<Record> fact) {
    return new GenericDomainEventMessage<>(
        fact.getType(), fact.getAggregateIdentifier(), fact.getSequenceNumber(), fact.getPayload());
  }
}
