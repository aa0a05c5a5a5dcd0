package io.bulkvouchers.command.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The whole command side on a random port and a database of its own. Test classes that ask for
 * nothing special share one running service, so they must not expect empty tables. No broker is
 * there, as on a bad day: the relay waits. Who wants one adds {@code
 * spring.kafka.bootstrap-servers} with that of a {@link TestBroker}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ClosingTime.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = CommandSideTest.OwnWorld.class)
@TestPropertySource(properties = "spring.kafka.bootstrap-servers=localhost:1")
public @interface CommandSideTest {

  /** Points the service to a new database, which its owner migrates, and to keys. */
  final class OwnWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      ClosingTime.stopInTheEnd(context);
      TestDatabase database = TestDatabase.empty();
      TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
          context,
          "spring.datasource.url=" + database.serviceUrl(),
          "spring.flyway.url=" + database.url(),
          "bulk-vouchers.history.key-set=" + TestKeySets.CHECKPOINTS,
          "bulk-vouchers.history.folder=" + TestFolders.fresh(),
          "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestIdentity.issuer(),
          "bulk-vouchers.codes.key-set=" + TestKeySets.CODES,
          "bulk-vouchers.secrets.key-set=" + TestKeySets.SECRETS);
    }
  }
}
