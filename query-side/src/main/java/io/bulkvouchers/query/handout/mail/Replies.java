package io.bulkvouchers.query.handout.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Reads what a mail server said out of the exceptions that it is told by. Their messages repeat
 * addresses, so that only the number of a reply goes on.
 */
final class Replies {

  private static final int PERMANENT = 500;
  private static final int TEMPORARY = 400;

  private Replies() {}

  static Delivery outcomeOf(Optional<? extends Throwable> failure) {
    List<Throwable> chain = failure.map(Replies::chain).orElseGet(List::of);
    Optional<Integer> recipient = first(chain, SMTPAddressFailedException.class);
    if (recipient.isPresent()) {
      return recipient.get() >= PERMANENT
          ? new Delivery.Bounced(recipient.get())
          : new Delivery.Postponed(recipient.get());
    }
    return first(chain, SMTPSenderFailedException.class)
        .or(() -> first(chain, SMTPSendFailedException.class))
        .filter(reply -> reply >= TEMPORARY)
        .map(Replies::ofLetter)
        .orElseGet(Delivery.Unknown::new);
  }

  private static Delivery ofLetter(int reply) {
    return reply >= PERMANENT ? new Delivery.Refused(reply) : new Delivery.Postponed(reply);
  }

  private static Optional<Integer> first(List<Throwable> chain, Class<?> type) {
    return chain.stream()
        .filter(type::isInstance)
        .map(
            told ->
                switch (told) {
                  case SMTPAddressFailedException it -> it.getReturnCode();
                  case SMTPSenderFailedException it -> it.getReturnCode();
                  case SMTPSendFailedException it -> it.getReturnCode();
                  default -> 0;
                })
        .findFirst();
  }

  /** Jakarta Mail hangs them in a row of its own beside that of causes. */
  private static List<Throwable> chain(Throwable first) {
    List<Throwable> chain = new ArrayList<>();
    Throwable next = first;
    while (next != null && !chain.contains(next)) {
      chain.add(next);
      next =
          next instanceof MessagingException told && told.getNextException() != null
              ? told.getNextException()
              : next.getCause();
    }
    return chain;
  }
}
