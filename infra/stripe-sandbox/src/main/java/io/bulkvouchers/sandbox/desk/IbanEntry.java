package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Debit;
import io.bulkvouchers.sandbox.book.Debit.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of Stripe's test bank accounts as typed in.
 *
 * @param number without spaces
 */
public record IbanEntry(String number, Answer answer) implements Tender {

  private static final Map<String, Answer> KNOWN =
      Map.of("AT611904300234573201", Answer.PAYS, "AT861904300235473202", Answer.FAILS);

  /** The test account with this number, if there is one. */
  public static Optional<IbanEntry> of(String iban) {
    String number = iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return Optional.ofNullable(KNOWN.get(number)).map(answer -> new IbanEntry(number, answer));
  }

  @Override
  public Debit method() {
    return new Debit(
        number.substring(0, 2),
        number.substring(4, 9),
        number.substring(number.length() - 4),
        answer);
  }

  @Override
  public Verdict judged() {
    return new Verdict.Pending();
  }
}
