package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.store.StoredName;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the checkout needs of the house: a name for its saga in the tables, and the time. */
@Configuration(proxyBeanMethods = false)
class CheckoutWiring {

  private static final int BATCH = 100;
  private static final long CLAIM_INTERVAL_MILLIS = 1_000;

  @Bean
  StoredName bulkPurchaseSagaName() {
    return new StoredName("bulk-purchase", BulkPurchaseSaga.class);
  }

  /**
   * One thread that waits on the store itself and so sees a fact as it is committed; a pooled
   * processor would ask twice a second.
   */
  @Autowired
  void sagaProcessor(EventProcessingConfigurer processing) {
    processing.registerTrackingEventProcessor(
        BulkPurchaseSaga.PROCESSOR,
        configuration -> configuration.eventStore(),
        configuration ->
            TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andTokenClaimInterval(CLAIM_INTERVAL_MILLIS, TimeUnit.MILLISECONDS)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken));
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock time() {
    return Clock.systemUTC();
  }
}
