package io.bulkvouchers.sandbox.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Debit;
import io.bulkvouchers.sandbox.book.Payer;
import io.bulkvouchers.sandbox.desk.IbanEntry;
import io.bulkvouchers.sandbox.form.FormBody;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person typed in to pay from a bank account, and what is wrong with it. */
record DebitForm(String email, String iban, String name) {

  static DebitForm empty(String email) {
    return new DebitForm(email, "", "");
  }

  /** The form, where it is this one that was sent and not the card's. */
  static Optional<DebitForm> read(String body) {
    JsonObject fields = FormBody.decode(body);
    return field(fields, "method").equals(Debit.TYPE)
        ? Optional.of(
            new DebitForm(
                field(fields, "debit-email"), field(fields, "iban"), field(fields, "debit-name")))
        : Optional.empty();
  }

  private static String field(JsonObject fields, String name) {
    JsonElement value = fields.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString().strip();
  }

  /** The messages by field; empty when all is well. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      faults.put("debit-email", "Write an e-mail address, for example name@example.com.");
    }
    if (IbanEntry.of(iban).isEmpty()) {
      faults.put("iban", "Take one of the test accounts below.");
    }
    if (name.isEmpty()) {
      faults.put("debit-name", "Write the name of the account's holder.");
    }
    return faults;
  }

  Payer payer() {
    return new Payer(name, email);
  }

  String html(Fields fields, String total) {
    boolean open = fields.faults().keySet().stream().anyMatch(faults()::containsKey);
    return """
        <details%s>
        <summary>Pay by SEPA Direct Debit</summary>
        <form method="post" novalidate>
        <input type="hidden" name="method" value="sepa_debit">
        %s<p class="quiet">The bank answers after three minutes on the sandbox's clock.</p>
        <button type="submit">Pay %s from this account</button>
        </form>
        </details>
        """
        .formatted(
            open ? " open" : "",
            fields.field("debit-email", "Email", "email", "email", email)
                + fields.field("iban", "IBAN", "off", "text", iban)
                + fields.field("debit-name", "Account holder", "name", "text", name),
            total);
  }
}
