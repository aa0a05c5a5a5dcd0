package io.bulkvouchers.query.handout.mail;

/** Who can bring letters on their way. */
public interface PostOffice {

  /** Tries once; the answer is an outcome and never an exception of a mail library. */
  Delivery send(Letter letter);

  /** Whether there is a mail server to try at all. */
  Outlook outlook();

  /** What sending looks like from here. */
  enum Outlook {
    READY,
    NOT_CONFIGURED
  }
}
