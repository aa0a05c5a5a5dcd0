package io.bulkvouchers.local.identity;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running OpenID provider with the demo users, by Spring Authorization Server. */
public final class DemoIdentity implements AutoCloseable {

  /** The query side as a client of its own, which may read the event store. */
  public static final String QUERY_SIDE = "query-side";

  /** Good for this machine only. */
  public static final String QUERY_SIDE_SECRET = "query-side-" + DemoUser.PASSWORD;

  private final ConfigurableApplicationContext context;
  private final String issuer;

  private DemoIdentity(ConfigurableApplicationContext context, String issuer) {
    this.context = context;
    this.issuer = issuer;
  }

  /**
   * Starts on the port.
   *
   * @param pagesOrigin the one origin that people sign in from
   * @param key where the signing key is kept; drawn when missing
   */
  public static DemoIdentity start(int port, String pagesOrigin, Path key) {
    String issuer = "http://localhost:" + port;
    RSAKey signingKey = SigningKey.keptIn(key);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(IdentityConfiguration.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(settings(port))
            .initializers(
                application -> {
                  var beans = application.getBeanFactory();
                  beans.registerSingleton("origins", new Origins(issuer, pagesOrigin));
                  beans.registerSingleton("signingKey", signingKey);
                })
            .run();
    return new DemoIdentity(context, issuer);
  }

  /** What services take as {@code issuer-uri}. */
  public String issuer() {
    return issuer;
  }

  /** An access token of one of {@link DemoUser#ALL}, as signing in would give. */
  public String token(String user) {
    return DemoUser.named(user)
        .map(context.getBean(DemoTokens.class)::mint)
        .orElseThrow(() -> new IllegalArgumentException("No demo user is called " + user));
  }

  /** An access token of somebody else, for tests that bring people of their own. */
  public String token(DemoUser user) {
    return context.getBean(DemoTokens.class).mint(user);
  }

  /** An access token of a registration system of one conference, for tests. */
  public String registrationToken(String client, String conference) {
    return context.getBean(DemoTokens.class).mintRegistration(client, conference);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Named so that no file of another module on the class path configures this one. */
  private static Map<String, Object> settings(int port) {
    return Map.of(
        "spring.config.name",
        "demo-identity",
        "server.port",
        port,
        "server.address",
        "localhost",
        "server.servlet.session.cookie.name",
        "DEMO_IDENTITY",
        "server.tomcat.threads.min-spare",
        2,
        "spring.main.lazy-initialization",
        false);
  }
}
