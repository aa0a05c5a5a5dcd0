package io.bulkvouchers.command.store;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that Axon keeps, in our tables. Every bean is named here because its auto-configuration,
 * asked to guess, gives a transaction manager that does nothing and a store that does not exist.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connectionProvider(DataSource database) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(database));
  }

  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new UniqueViolation();
  }

  @Bean
  Horizon horizon(
      JdbcClient jdbc, PlatformTransactionManager transactions, StoreSettings settings) {
    TransactionTemplate outside = new TransactionTemplate(transactions);
    outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    return new Horizon(jdbc, outside, settings.gatePause());
  }

  @Bean
  StoredEvents storedEvents(JdbcTemplate jdbc, Horizon horizon) {
    return new StoredEvents(jdbc, horizon);
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      StoredEvents events,
      Horizon horizon,
      PersistenceExceptionResolver failures,
      Snapshots snapshots) {
    return new PostgresEventStorageEngine(events, horizon, failures, snapshots);
  }

  @Bean
  @Primary
  Serializer serializer(List<StoredName> names) {
    return new NamedTypeSerializer(names);
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(Serializer serializer) {
    return serializer;
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer(Serializer serializer) {
    return serializer;
  }

  @Bean
  TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .contentType(String.class)
        .schema(
            TokenSchema.builder()
                .setTokenTable("token")
                .setProcessorNameColumn("processor")
                .setSegmentColumn("segment")
                .setTokenTypeColumn("type")
                .setTokenColumn("token")
                .setOwnerColumn("owner")
                .setTimestampColumn("claimed_at")
                .build())
        .build();
  }

  @Bean
  SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer) {
    return JdbcSagaStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .sqlSchema(new JsonSagaSqlSchema())
        .build();
  }
}
