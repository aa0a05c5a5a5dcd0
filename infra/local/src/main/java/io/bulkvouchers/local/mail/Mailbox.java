package io.bulkvouchers.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What came in: GreenMail keeps it while it runs, and we keep it over its pauses. */
final class Mailbox {

  private final GreenMail smtp;
  private final List<CaughtMail> kept = new ArrayList<>();
  private boolean paused;

  Mailbox(GreenMail smtp) {
    this.smtp = smtp;
  }

  synchronized List<CaughtMail> letters() {
    List<CaughtMail> letters = new ArrayList<>(kept);
    if (!paused) {
      Arrays.stream(smtp.getReceivedMessages())
          .map(CaughtMail::of)
          .filter(letter -> !letters.contains(letter))
          .forEach(letters::add);
    }
    return List.copyOf(letters);
  }

  synchronized void keep() {
    List<CaughtMail> now = letters();
    kept.clear();
    kept.addAll(now);
    paused = true;
  }

  synchronized void goOn() {
    paused = false;
  }
}
