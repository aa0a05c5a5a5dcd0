package io.bulkvouchers.command.web.security;

import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.request.PagesOrigin;
import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two chains: the few open addresses, and everything else behind a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String[] OPEN = {
    "/webhooks/**", "/problems/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/health/**"
  };

  private final PagesOrigin pages;

  SecurityConfiguration(PagesOrigin pages) {
    this.pages = pages;
  }

  /** A span and timers of each filter of each request, which nobody reads, cost a tenth of it. */
  @Bean
  SecurityObservationSettings quiet() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain open(HttpSecurity http) {
    return stateless(http.securityMatcher(OPEN))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** The error page says why a request failed, also to a stranger: it is not about his rights. */
  @Bean
  @Order(2)
  SecurityFilterChain closed(HttpSecurity http) {
    return stateless(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(SecurityConfiguration::operates)
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new IdentityOutageFilter(), BearerTokenAuthenticationFilter.class)
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(CallerAuthentication::of))
                    .authenticationEntryPoint(unauthenticated())
                    .accessDeniedHandler(forbidden()))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(unauthenticated())
                    .accessDeniedHandler(forbidden()))
        .build();
  }

  private static AuthorizationDecision operates(
      Supplier<? extends Authentication> who, RequestAuthorizationContext request) {
    return new AuthorizationDecision(
        who.get().getPrincipal() instanceof Caller caller && caller.is(Role.OPERATOR));
  }

  /** Requests that Spring Security's firewall finds suspicious, such as a path with "//". */
  @Bean
  RequestRejectedHandler suspicious() {
    return (request, response, rejected) ->
        Problem.of(ProblemCode.MALFORMED_REQUEST).write(response);
  }

  private HttpSecurity stateless(HttpSecurity http) {
    return http.addFilter(PagesCors.filter(pages))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(SecurityConfiguration::headers);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(
            policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }

  private static AuthenticationEntryPoint unauthenticated() {
    var challenge = new BearerTokenAuthenticationEntryPoint();
    return (request, response, failure) -> {
      challenge.commence(request, response, failure);
      Problem.of(ProblemCode.UNAUTHENTICATED).write(response);
    };
  }

  private static AccessDeniedHandler forbidden() {
    return (request, response, denied) -> Problem.of(ProblemCode.FORBIDDEN).write(response);
  }
}
