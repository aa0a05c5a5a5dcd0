package io.bulkvouchers.command.store;

import io.bulkvouchers.events.wire.Origin;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How commands and events travel inside the process. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  private static final int BATCH = 100;
  private static final long CLAIM_INTERVAL_MILLIS = 1_000;

  /** Facts of this node are seen at its commit, those of other nodes by asking this often. */
  @Bean
  EmbeddedEventStore eventBus(EventStorageEngine storage, StoreSettings settings) {
    return EmbeddedEventStore.builder()
        .storageEngine(storage)
        .fetchDelay(settings.pollInterval().toMillis())
        .build();
  }

  @Bean
  CommandGateway commandGateway(CommandBus commands) {
    return DefaultCommandGateway.builder()
        .commandBus(commands)
        .retryScheduler(new ConcurrencyRetry())
        .build();
  }

  /** A fact inherits who asked for it and why from the command that made it. */
  @Bean
  CorrelationDataProvider origin() {
    return new SimpleCorrelationDataProvider(Origin.ACTOR, Origin.CAUSE, Origin.CORRELATION);
  }

  @Bean
  Standstills standstills() {
    return new Standstills();
  }

  @Bean
  ProcessorHealth eventProcessorsHealth(JdbcClient jdbc, Horizon horizon, Standstills standstills) {
    return new ProcessorHealth(jdbc, horizon, standstills);
  }

  /** A handler that fails stops its processor, which tries again: nothing is stepped over. */
  @Bean
  ConfigurerModule eventProcessing(Standstills standstills) {
    return configurer ->
        configurer.eventProcessing(
            processing ->
                processing
                    .registerDefaultListenerInvocationErrorHandler(
                        c -> PropagatingErrorHandler.instance())
                    .registerDefaultErrorHandler(c -> standstills)
                    .usingPooledStreamingEventProcessors(
                        (configuration, processor) ->
                            processor
                                .initialSegmentCount(1)
                                .batchSize(BATCH)
                                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                                .initialToken(StreamableMessageSource::createTailToken)));
  }
}
