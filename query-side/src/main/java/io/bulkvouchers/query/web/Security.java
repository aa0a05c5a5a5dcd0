package io.bulkvouchers.query.web;

import io.bulkvouchers.query.problem.ProblemCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Everything is closed but the pages, their settings, the meanings of problems, and health. */
@Configuration(proxyBeanMethods = false)
class Security {

  private final JsonMapper json;

  Security(JsonMapper json) {
    this.json = json;
  }

  /** A span and timers of each filter of each request, which nobody reads, cost a tenth of it. */
  @Bean
  SecurityObservationSettings quiet() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      PageSettings pages,
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
    BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(it -> it.disable())
        .logout(it -> it.disable())
        .requestCache(it -> it.disable())
        .headers(
            it ->
                it.contentSecurityPolicy(
                        csp -> csp.policyDirectives(policy(pages.commandOrigin(), issuer)))
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
        .authorizeHttpRequests(
            it ->
                it.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(
                        "/app-config.json", "/problems/*", "/v3/**", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole("operator")
                    .requestMatchers(PageRequests::matches)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            it ->
                it.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                    .authenticationEntryPoint(
                        (request, response, refused) -> {
                          challenge.commence(request, response, refused);
                          write(ProblemCode.UNAUTHENTICATED, request, response);
                        })
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            write(ProblemCode.FORBIDDEN, request, response)))
        .build();
  }

  /** The pages renew a sign-in in a frame that leads to the issuer and back to themselves. */
  private static String policy(Object commandOrigin, String issuer) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; manifest-src 'self'; connect-src 'self' "
        + commandOrigin
        + " "
        + issuer
        + "; frame-src 'self' "
        + issuer
        + "; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
  }

  private static JwtAuthenticationConverter roles() {
    JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName("roles");
    roles.setAuthorityPrefix("ROLE_");
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(roles);
    return converter;
  }

  private void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(code.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(ProblemDocument.of(code, request)));
  }
}
