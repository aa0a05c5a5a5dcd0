package io.bulkvouchers.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.util.UriComponentsBuilder;

/** Two doors: the protocol's own endpoints, and the page where people say who they are. */
@Configuration(proxyBeanMethods = false)
class SignIn {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
              server.authorizationEndpoint(
                  endpoint -> endpoint.authorizationResponseHandler(SignIn::sendBack));
            })
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .cors(Customizer.withDefaults())
        .exceptionHandling(
            stranger ->
                stranger.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain page(HttpSecurity http) {
    return http.authorizeHttpRequests(
            all ->
                all.requestMatchers("/", "/login", "/login.css", "/error", "/demo/token")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .formLogin(form -> form.loginPage("/login").permitAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/demo/token"))
        .cors(Customizer.withDefaults())
        .build();
  }

  @Bean
  CorsConfigurationSource corsConfigurationSource(Origins origins) {
    CorsConfiguration pages = new CorsConfiguration();
    pages.setAllowedOrigins(List.of(origins.pages()));
    pages.setAllowedMethods(List.of("GET", "POST"));
    pages.setAllowedHeaders(List.of("*"));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", pages);
    return source;
  }

  /** Hands the code over and forgets who it was: the next sign-in may choose another user. */
  private static void sendBack(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
    var code = granted.getAuthorizationCode();
    var redirect = granted.getRedirectUri();
    if (code == null || redirect == null) {
      throw new IllegalStateException("Granted without a code or an address to send it to");
    }
    var target =
        UriComponentsBuilder.fromUriString(redirect).queryParam("code", code.getTokenValue());
    if (granted.getState() != null) {
      target.queryParam("state", "{state}");
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(target.encode().buildAndExpand(granted.getState()).toUriString());
  }
}
