package io.bulkvouchers.sandbox.desk;

import io.bulkvouchers.sandbox.book.Card;

/**
 * A card as typed in.
 *
 * @param number digits only
 */
public record CardEntry(String number, int expMonth, int expYear) implements Tender {

  /** A card of which only the number matters. */
  public static CardEntry of(String number) {
    return new CardEntry(number.replaceAll("[\\s-]", ""), 12, 2034);
  }

  @Override
  public Verdict judged() {
    return TestCards.judge(this);
  }

  @Override
  public Card method() {
    String last4 = number.substring(Math.max(0, number.length() - 4));
    return new Card(brand(), last4, expMonth, expYear, TestCards.refunds(this));
  }

  private String brand() {
    return switch (number.isEmpty() ? ' ' : number.charAt(0)) {
      case '4' -> "visa";
      case '5', '2' -> "mastercard";
      case '3' -> "amex";
      default -> "unknown";
    };
  }

  boolean isWellFormed() {
    return number.matches("\\d{12,19}") && luhnSum() % 10 == 0;
  }

  private int luhnSum() {
    int sum = 0;
    for (int place = 0; place < number.length(); place++) {
      int digit = number.charAt(number.length() - 1 - place) - '0';
      int weighted = place % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
