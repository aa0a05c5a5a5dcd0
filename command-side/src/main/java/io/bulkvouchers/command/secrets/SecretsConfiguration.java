package io.bulkvouchers.command.secrets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
class SecretsConfiguration {

  @Bean
  JdbcStripeAccounts stripeAccounts(JdbcClient jdbc, SecretSettings properties) {
    return new JdbcStripeAccounts(jdbc, Seal.read(properties.keys()));
  }

  @Bean
  StripeConnections stripeConnections(JdbcClient jdbc, JdbcStripeAccounts accounts) {
    return new JdbcStripeConnections(jdbc, accounts);
  }
}
