package io.bulkvouchers.query.handout.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** The mail server of {@code spring.mail}. */
final class SmtpPostOffice implements PostOffice {

  private final JavaMailSender server;
  private final InternetAddress from;
  private final String domain;

  SmtpPostOffice(JavaMailSender server, InternetAddress from) {
    this.server = server;
    this.from = from;
    this.domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
  }

  @Override
  public Outlook outlook() {
    return Outlook.READY;
  }

  @Override
  public Delivery send(Letter letter) {
    try {
      server.send(message(letter));
      return new Delivery.Accepted();
    } catch (MailAuthenticationException stranger) {
      return new Delivery.Unreachable("The mail server does not let us in");
    } catch (MailSendException failed) {
      return outcomeOf(failed);
    } catch (MailException other) {
      return Replies.outcomeOf(Optional.ofNullable(other.getCause()));
    }
  }

  /**
   * A connection that failed is told as its own cause and as the letter's trouble; a good-bye that
   * failed comes after the letter was taken, and has no trouble of the letter's.
   */
  private static Delivery outcomeOf(MailSendException failed) {
    Optional<Exception> trouble = Arrays.stream(failed.getMessageExceptions()).findFirst();
    if (trouble.isEmpty()) {
      return new Delivery.Accepted();
    }
    return trouble.get().equals(failed.getCause())
        ? new Delivery.Unreachable("The mail server does not answer")
        : Replies.outcomeOf(trouble);
  }

  private MimeMessage message(Letter letter) {
    MimeMessage message = server.createMimeMessage();
    try {
      message.setFrom(from);
      message.setRecipient(MimeMessage.RecipientType.TO, recipient(letter));
      message.setSubject(letter.subject(), UTF_8.name());
      message.setText(letter.text(), UTF_8.name());
      message.setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
      message.setHeader("Auto-Submitted", "auto-generated");
      return message;
    } catch (MessagingException | UnsupportedEncodingException impossible) {
      throw new IllegalStateException("A letter could not be written", impossible);
    }
  }

  private static InternetAddress recipient(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    InternetAddress address = new InternetAddress(letter.to().address().text(), true);
    if (letter.to().name().isPresent()) {
      address.setPersonal(letter.to().name().get(), UTF_8.name());
    }
    return address;
  }
}
