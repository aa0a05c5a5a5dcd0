package io.bulkvouchers.command.store;

import com.zaxxer.hikari.HikariDataSource;
import io.bulkvouchers.command.support.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** An event storage engine, ours or Axon's own, on a database of its own. */
final class StoreUnderTest implements AutoCloseable {

  private static final AtomicInteger POOLS = new AtomicInteger();

  final EventStorageEngine engine;
  final JdbcClient jdbc;
  private final HikariDataSource pool;
  private final JdbcTransactionManager transactions;

  private StoreUnderTest(
      TestDatabase database, Function<StoreUnderTest, EventStorageEngine> engine) {
    this.pool = new HikariDataSource();
    pool.setPoolName("store-" + POOLS.incrementAndGet());
    pool.setJdbcUrl(database.url());
    pool.setMaximumPoolSize(20);
    this.transactions = new JdbcTransactionManager(pool);
    this.jdbc = JdbcClient.create(pool);
    this.engine = engine.apply(this);
  }

  static StoreUnderTest ours() {
    return new StoreUnderTest(
        TestDatabase.migrated(),
        store -> {
          StoreConfiguration wiring = new StoreConfiguration();
          StoreSettings settings = new StoreSettings(Duration.ofMillis(25), Duration.ZERO);
          Horizon horizon = wiring.horizon(store.jdbc, store.transactions, settings);
          return wiring.eventStorageEngine(
              wiring.storedEvents(new JdbcTemplate(store.pool), horizon),
              horizon,
              wiring.persistenceExceptionResolver(),
              streamId -> Optional.empty());
        });
  }

  /** As it comes, with its gap timeout of one minute. */
  static StoreUnderTest stock() {
    return new StoreUnderTest(
        TestDatabase.empty(),
        store -> {
          JdbcEventStorageEngine engine =
              JdbcEventStorageEngine.builder()
                  .connectionProvider(new SpringDataSourceConnectionProvider(store.pool))
                  .transactionManager(new SpringTransactionManager(store.transactions))
                  .eventSerializer(Jackson3Serializer.builder().build())
                  .snapshotSerializer(Jackson3Serializer.builder().build())
                  .build();
          engine.createSchema(PostgresEventTableFactory.INSTANCE);
          return engine;
        });
  }

  /** Runs the work in a transaction of its own, also inside of another. */
  <T> T inTransaction(Supplier<T> work) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template.execute(status -> work.get());
  }

  @Override
  public void close() {
    pool.close();
  }
}
