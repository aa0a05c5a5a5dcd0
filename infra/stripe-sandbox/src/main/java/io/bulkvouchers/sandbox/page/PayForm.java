package io.bulkvouchers.sandbox.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Payer;
import io.bulkvouchers.sandbox.desk.CardEntry;
import io.bulkvouchers.sandbox.form.FormBody;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed in, and what is wrong with it, field by field. */
record PayForm(String email, String number, String expiry, String cvc, String name) {

  private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*/?\\s*(?:20)?(\\d{2})");

  static PayForm empty(String email) {
    return new PayForm(email, "", "", "", "");
  }

  static PayForm read(String body) {
    JsonObject fields = FormBody.decode(body);
    return new PayForm(
        field(fields, "email"),
        field(fields, "number"),
        field(fields, "expiry"),
        field(fields, "cvc"),
        field(fields, "name"));
  }

  private static String field(JsonObject fields, String name) {
    JsonElement value = fields.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString().strip();
  }

  /** The messages by field; empty when all is well. */
  Map<String, String> faults(Instant now) {
    Map<String, String> faults = emailFaults();
    if (!number.replaceAll("[\\s-]", "").matches("\\d{12,19}")) {
      faults.put("number", "Your card number is incomplete.");
    }
    Optional<YearMonth> month = month();
    if (month.isEmpty()) {
      faults.put("expiry", "Write the expiration date as month / year, for example 12 / 34.");
    } else if (month.get().isBefore(YearMonth.from(now.atZone(ZoneOffset.UTC)))) {
      faults.put("expiry", "Your card's expiration date is in the past.");
    }
    if (!cvc.matches("\\d{3,4}")) {
      faults.put("cvc", "Your card's security code has three or four digits.");
    }
    if (name.isEmpty()) {
      faults.put("name", "Write the name as it stands on the card.");
    }
    return faults;
  }

  /** The same when there is nothing to pay and no card is asked for. */
  Map<String, String> emailFaults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      faults.put("email", "Write an e-mail address, for example name@example.com.");
    }
    return faults;
  }

  CardEntry card() {
    CardEntry entry = CardEntry.of(number);
    return month()
        .map(month -> new CardEntry(entry.number(), month.getMonthValue(), month.getYear()))
        .orElse(entry);
  }

  Payer payer() {
    return new Payer(name, email);
  }

  private Optional<YearMonth> month() {
    Matcher matcher = EXPIRY.matcher(expiry);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(matcher.group(1));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(YearMonth.of(2000 + Integer.parseInt(matcher.group(2)), month));
  }
}
