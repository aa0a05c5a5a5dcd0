package io.bulkvouchers.query.rebuild;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
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
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
    requests.setReadTimeout(TO_ANSWER);
    OAuth2ClientHttpRequestInterceptor token =
        new OAuth2ClientHttpRequestInterceptor(manager(registrations, tokens, requests));
    token.setClientRegistrationIdResolver(request -> REGISTRATION);
    token.setAuthorizationFailureHandler(
        OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
    return new StorePages(
        RestClient.builder()
            .baseUrl(settings.url())
            .requestFactory(requests)
            .requestInterceptor(token)
            .build());
  }

  private static AuthorizedClientServiceOAuth2AuthorizedClientManager manager(
      ClientRegistrationRepository registrations,
      OAuth2AuthorizedClientService tokens,
      JdkClientHttpRequestFactory requests) {
    RestClientClientCredentialsTokenResponseClient asking =
        new RestClientClientCredentialsTokenResponseClient();
    asking.setRestClient(giver(requests));
    AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
        new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .clientCredentials(it -> it.accessTokenResponseClient(asking))
            .build());
    return manager;
  }

  /**
   * Who gives tokens is not waited for without end either: a switch asks while it holds the feed.
   * That he is out of order passes; what he refuses does not.
   */
  private static RestClient giver(JdkClientHttpRequestFactory requests) {
    OAuth2ErrorResponseErrorHandler refusals = new OAuth2ErrorResponseErrorHandler();
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(
            HttpStatusCode::is4xxClientError,
            (asked, answer) -> refusals.handleError(asked.getURI(), asked.getMethod(), answer))
        .build();
  }
}
