package io.bulkvouchers.local.identity;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

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
            })
        .authorizeHttpRequests(
            all ->
                all.requestMatchers(request -> "none".equals(request.getParameter("prompt")))
                    .permitAll() // The endpoint itself says "login_required", to a frame unseen.
                    .anyRequest()
                    .authenticated())
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
}
