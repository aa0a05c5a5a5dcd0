package io.bulkvouchers.query.handout.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailWiring {

  /** Without {@code spring.mail.host} nothing is sent, and whoever orders a letter is told so. */
  @Bean
  PostOffice postOffice(ObjectProvider<JavaMailSender> server, MailSettings settings)
      throws AddressException {
    InternetAddress from = new InternetAddress(settings.from(), true);
    return Optional.ofNullable(server.getIfAvailable())
        .<PostOffice>map(it -> new SmtpPostOffice(it, from, settings.conversation()))
        .orElseGet(NoPostOffice::new);
  }

  private static final class NoPostOffice implements PostOffice {

    @Override
    public Delivery send(Letter letter) {
      return new Delivery.Unreachable("No mail server is configured");
    }

    @Override
    public Outlook outlook() {
      return Outlook.NOT_CONFIGURED;
    }
  }
}
