package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.store.StoredName;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the checkout needs of the house: a name for its saga in the tables, and the time. */
@Configuration(proxyBeanMethods = false)
class CheckoutWiring {

  @Bean
  StoredName bulkPurchaseSagaName() {
    return new StoredName("bulk-purchase", BulkPurchaseSaga.class);
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock time() {
    return Clock.systemUTC();
  }
}
