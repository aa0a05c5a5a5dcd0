package io.bulkvouchers.query.rebuild;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/** The way to the event store, where one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bulk-vouchers.store.url")
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

  private static final String REGISTRATION = "store";
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);

  @Bean
  StorePages storePages(
      StoreSettings settings,
      ClientRegistrationRepository registrations,
      OAuth2AuthorizedClientService tokens) {
    OAuth2ClientHttpRequestInterceptor token =
        new OAuth2ClientHttpRequestInterceptor(
            new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens));
    token.setClientRegistrationIdResolver(request -> REGISTRATION);
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
    requests.setReadTimeout(TO_ANSWER);
    return new StorePages(
        RestClient.builder()
            .baseUrl(settings.url())
            .requestFactory(requests)
            .requestInterceptor(token)
            .build());
  }
}
