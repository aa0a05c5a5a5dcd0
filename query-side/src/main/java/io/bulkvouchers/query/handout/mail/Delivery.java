package io.bulkvouchers.query.handout.mail;

/** What became of handing a letter to the mail server. What is told never names an address. */
public sealed interface Delivery {

  /** The server took it: from now on it is the server's. */
  record Accepted() implements Delivery {}

  /** The server knows no such recipient, for ever; it never saw the text. */
  record Bounced(int reply) implements Delivery {}

  /** The server does not want this letter, for ever. */
  record Refused(int reply) implements Delivery {}

  /** The server does not want it now. */
  record Postponed(int reply) implements Delivery {}

  /** There is no server to talk to, or none that lets us in: it never saw the letter. */
  record Unreachable(String reason) implements Delivery {}

  /** The letter could not be put into words that a server takes: none has seen it. */
  record Unwritable(String reason) implements Delivery {}

  /** The line went dead in the middle: it may have been taken or not. */
  record Unknown() implements Delivery {}
}
