package io.bulkvouchers.query.webhooks.signing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key set is read once at the start, so that a missing one is found then. */
@Configuration(proxyBeanMethods = false)
class SigningWiring {

  @Bean
  SecretSeal webhookSecretSeal(SigningSettings settings) {
    return SecretSeal.read(settings.keys());
  }
}
