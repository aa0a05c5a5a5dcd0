package io.bulkvouchers.sandbox.page;

import static io.bulkvouchers.sandbox.page.Html.escape;

import io.bulkvouchers.sandbox.book.CheckoutSession;
import io.bulkvouchers.sandbox.book.Debit;
import io.bulkvouchers.sandbox.book.Line;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a session that can still be paid. */
record OpenPage(
    CheckoutSession session, PayForm form, DebitForm debit, Fields fields, Optional<String> alert) {

  private static final String TEST_ACCOUNTS =
      """
      <tr><td class="number">AT61 1904 3002 3457 3201</td><td>is paid, minutes later</td></tr>
      <tr><td class="number">AT86 1904 3002 3547 3202</td><td>fails, minutes later</td></tr>
      """;

  String html() {
    return Html.page(
        "Pay " + session.total().text(),
        "<main>\n"
            + summary()
            + "<section class=\"sheet\" aria-label=\"Payment\">\n"
            + alerts()
            + payForm()
            + debitForm()
            + sandboxTools()
            + "</section>\n</main>\n");
  }

  private String summary() {
    return """
        <section aria-label="Order">
        %s<div><span class="badge">TEST MODE</span></div>
        <h1>To pay</h1>
        <p class="total">%s</p>
        <ul class="lines">
        %s</ul>
        </section>
        """
        .formatted(back(), escape(session.total().text()), lines());
  }

  private String back() {
    return session
        .cancelUrl()
        .map(url -> "<a class=\"back\" href=\"" + escape(url) + "\">Cancel and go back</a>\n")
        .orElse("");
  }

  private String lines() {
    return session.lines().stream().map(OpenPage::line).collect(Collectors.joining());
  }

  private static String line(Line line) {
    String description =
        line.description().isEmpty()
            ? ""
            : "<div class=\"quiet\">" + escape(line.description()) + "</div>";
    return """
        <li><div><div class="name">%s</div>%s<div class="quiet">%,d × %s</div></div>
        <div class="sum">%s</div></li>
        """
        .formatted(
            escape(line.name()),
            description,
            line.quantity(),
            escape(line.unit().text()),
            escape(line.total().text()));
  }

  private String alerts() {
    return alert
        .map(
            text ->
                "<p class=\"alert\" role=\"alert\" tabindex=\"-1\" autofocus>"
                    + escape(text)
                    + "</p>\n")
        .orElse("");
  }

  private String payForm() {
    boolean free = session.total().amount() == 0;
    return """
        <h2>%s</h2>
        <form method="post" novalidate>
        %s<button type="submit">%s</button>
        </form>
        """
        .formatted(
            free ? "Confirm the order" : "Pay by card",
            fields.field("email", "Email", "email", "email", form.email())
                + (free ? "" : cardFields()),
            free ? "Complete order" : "Pay " + escape(session.total().text()));
  }

  private String debitForm() {
    boolean offered = session.methods().contains(Debit.TYPE) && session.total().amount() != 0;
    return offered ? debit.html(fields, escape(session.total().text())) : "";
  }

  private String cardFields() {
    return fields.field("number", "Card number", "cc-number", "text", form.number())
        + "<div class=\"pair\">\n"
        + fields.field("expiry", "Expires (MM/YY)", "cc-exp", "text", form.expiry())
        + fields.field("cvc", "CVC", "cc-csc", "text", "")
        + "</div>\n"
        + fields.field("name", "Name on card", "cc-name", "text", form.name());
  }

  private String sandboxTools() {
    return """
        <details>
        <summary>This is a sandbox: no money moves</summary>
        <table>
        <thead><tr><th scope="col">Card number</th><th scope="col">What happens</th></tr></thead>
        <tbody>
        <tr><td class="number">4242 4242 4242 4242</td><td>is paid</td></tr>
        <tr><td class="number">4000 0000 0000 0002</td><td>is declined</td></tr>
        <tr><td class="number">4000 0000 0000 9995</td><td>has insufficient funds</td></tr>
        <tr><td class="number">4000 0000 0000 0069</td><td>has expired</td></tr>
        <tr><td class="number">4000 0000 0000 0259</td><td>is paid, then disputed</td></tr>
        <tr><td class="number">4000 0000 0000 7726</td><td>is paid; refunds take time</td></tr>
        <tr><td class="number">4000 0000 0000 5126</td><td>is paid; refunds fail later</td></tr>
        %s</tbody>
        </table>
        <p class="quiet">Any later date, any CVC, any name.</p>
        <form method="post" action="/pay/%s/expire">
        <button class="plain" type="submit">Let this session expire now</button>
        </form>
        </details>
        """
        .formatted(
            session.methods().contains(Debit.TYPE) ? TEST_ACCOUNTS : "", escape(session.id()));
  }
}
