package io.bulkvouchers.sandbox.page;

import static io.bulkvouchers.sandbox.page.Html.escape;

import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.CheckoutSession.PaymentStatus;
import io.bulkvouchers.sandbox.book.CheckoutSession.Status;
import java.util.Optional;

/** The page of a session that can no longer be paid, or that never was. */
record ClosedPage(String title, String text, Optional<String> link) {

  static ClosedPage of(CheckoutSession session) {
    if (session.paymentStatus() == PaymentStatus.UNPAID && session.status() == Status.COMPLETE) {
      return new ClosedPage(
          "This order is placed",
          "The debit is on its way, or the bank refused it. Nothing is charged twice.",
          Optional.of(session.successUrl()));
    }
    if (session.status() == Status.COMPLETE) {
      return new ClosedPage(
          "This order is paid",
          "The payment went through before. Nothing was charged a second time.",
          Optional.of(session.successUrl()));
    }
    return new ClosedPage(
        "This payment session has expired",
        "It took too long, or it was closed. Nothing was charged. Go back and start the checkout"
            + " again.",
        session.cancelUrl());
  }

  static ClosedPage unknown() {
    return new ClosedPage(
        "There is no such payment session",
        "Check the link. Without a state folder the sandbox forgets all sessions when it is started"
            + " anew.",
        Optional.empty());
  }

  String html() {
    String back =
        link.map(url -> "<p><a class=\"button\" href=\"" + escape(url) + "\">Go back</a></p>\n")
            .orElse("");
    return Html.page(
        title,
        """
        <main class="single">
        <section class="sheet">
        <span class="badge">TEST MODE</span>
        <h1>%s</h1>
        <p>%s</p>
        %s</section>
        </main>
        """
            .formatted(escape(title), escape(text), back));
  }
}
