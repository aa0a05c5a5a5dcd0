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

/** The one client, the pages: public, so it proves itself by PKCE; and what its tokens say. */
@Configuration(proxyBeanMethods = false)
class Clients {

  static final String DASHBOARD = "dashboard";

  @Bean
  RegisteredClientRepository clients(Origins origins) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(DASHBOARD)
            .clientId(DASHBOARD)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(origins.pages() + "/signed-in")
            .postLogoutRedirectUri(origins.pages() + "/")
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.PROFILE)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(DemoTokens.LIFE).build())
            .build());
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
