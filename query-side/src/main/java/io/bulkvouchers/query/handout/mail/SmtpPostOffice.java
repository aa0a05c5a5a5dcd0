package io.bulkvouchers.query.handout.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * The mail server of {@code spring.mail}. Its time-outs are for one answer each; a talk of many
 * slow ones is cut off after the longest that a talk may take.
 */
final class SmtpPostOffice implements PostOffice {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPostOffice.class);

  private final JavaMailSender server;
  private final InternetAddress from;
  private final String domain;
  private final Duration longest;

  SmtpPostOffice(JavaMailSender server, InternetAddress from, Duration longest) {
    this.server = server;
    this.from = from;
    this.longest = longest;
    this.domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
  }

  @Override
  public Outlook outlook() {
    return Outlook.READY;
  }

  @Override
  public Delivery send(Letter letter) {
    MimeMessage message;
    try {
      message = message(letter);
    } catch (MessagingException | UnsupportedEncodingException unwritable) {
      return new Delivery.Unwritable(unwritable.getClass().getSimpleName());
    }
    FutureTask<Delivery> talk = new FutureTask<>(() -> handOver(message));
    Thread.ofVirtual().name("letter-" + letter.id()).start(talk);
    return outcomeOf(talk);
  }

  /** A virtual thread that is interrupted in a read or a write closes its socket: the talk ends. */
  private Delivery outcomeOf(FutureTask<Delivery> talk) {
    try {
      return talk.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      talk.cancel(true);
      return new Delivery.Unknown();
    } catch (ExecutionException unexpected) {
      LOG.error("letter=unknown", unexpected.getCause());
      return new Delivery.Unknown();
    } catch (InterruptedException stopping) {
      talk.cancel(true);
      Thread.currentThread().interrupt();
      return new Delivery.Unknown();
    }
  }

  private Delivery handOver(MimeMessage message) {
    try {
      server.send(message);
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

  private MimeMessage message(Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = server.createMimeMessage();
    message.setFrom(from);
    message.setRecipient(MimeMessage.RecipientType.TO, recipient(letter));
    message.setSubject(letter.subject(), UTF_8.name());
    message.setContent(content(letter));
    message.setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** The plain words first: a reader takes the last form that it can show. */
  private static MimeMultipart content(Letter letter) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(letter.text(), UTF_8.name());
    MimeBodyPart set = new MimeBodyPart();
    set.setText(letter.html(), UTF_8.name(), "html");
    return new MimeMultipart("alternative", plain, set);
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
