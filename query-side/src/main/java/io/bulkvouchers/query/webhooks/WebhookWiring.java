package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.webhooks.http.Addresses;
import io.bulkvouchers.query.webhooks.http.Messenger;
import java.net.InetAddress;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookWiring {

  @Bean
  Addresses webhookAddresses(WebhookSettings settings) {
    return new Addresses(settings.reach(), InetAddress::getAllByName);
  }

  @Bean
  Messenger webhookMessenger(Addresses addresses, WebhookSettings settings) {
    return new Messenger(
        addresses, (SSLSocketFactory) SSLSocketFactory.getDefault(), settings.patience());
  }
}
