package io.bulkvouchers.local.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** One letter as its reader sees it. */
public record CaughtMail(String messageId, String to, String shownTo, String subject, String text) {

  static CaughtMail of(MimeMessage message) {
    try {
      InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
      return new CaughtMail(
          Objects.requireNonNullElse(message.getMessageID(), ""),
          to.getAddress(),
          to.toUnicodeString(),
          Objects.requireNonNullElse(message.getSubject(), ""),
          plain(message));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException("A letter cannot be read", unreadable);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Of several forms the plain one, which comes first. */
  private static String plain(Part part) throws MessagingException, IOException {
    return part.getContent() instanceof Multipart forms
        ? plain(forms.getBodyPart(0))
        : String.valueOf(part.getContent());
  }
}
