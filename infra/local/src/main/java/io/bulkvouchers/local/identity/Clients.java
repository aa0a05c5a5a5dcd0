package io.bulkvouchers.local.identity;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * The pages, a public client that proves itself by PKCE, and the registration systems of two
 * conferences and the query side, which have a secret; and what their tokens say.
 */
@Configuration(proxyBeanMethods = false)
class Clients {

  static final String DASHBOARD = "dashboard";

  /** Where a registration system may use vouchers. */
  static final String REDEMPTION = "redemption:";

  private static final String HISTORY = "history:read";

  @Bean
  RegisteredClientRepository clients(Origins origins) {
    return new InMemoryRegisteredClientRepository(
        dashboard(origins),
        machine("registration", DemoUser.PASSWORD, REDEMPTION + "pytest-2027"),
        machine("foreign-registration", "foreign-" + DemoUser.PASSWORD, REDEMPTION + "other-2027"),
        machine(DemoIdentity.QUERY_SIDE, DemoIdentity.QUERY_SIDE_SECRET, HISTORY));
  }

  private static RegisteredClient dashboard(Origins origins) {
    return RegisteredClient.withId(DASHBOARD)
        .clientId(DASHBOARD)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(origins.pages() + "/signed-in")
        .postLogoutRedirectUri(origins.pages() + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(DemoTokens.LIFE).build())
        .build();
  }

  private static RegisteredClient machine(String id, String secret, String scope) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret("{noop}" + secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope(scope)
        .build();
  }

  @Bean
  AuthorizationServerSettings authorizationServer(Origins origins) {
    return AuthorizationServerSettings.builder().issuer(origins.issuer()).build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return token ->
        Optional.<Authentication>ofNullable(token.getPrincipal())
            .map(Authentication::getName)
            .flatMap(DemoUser::named)
            .ifPresent(user -> token.getClaims().claims(all -> all.putAll(user.claims())));
  }
}
