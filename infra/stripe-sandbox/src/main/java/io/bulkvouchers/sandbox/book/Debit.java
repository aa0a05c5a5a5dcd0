package io.bulkvouchers.sandbox.book;

/**
 * What is kept of a bank account that is debited by SEPA; never its number.
 *
 * @param answer what the bank will say, days later
 */
public record Debit(String country, String bankCode, String last4, Answer answer)
    implements Method {

  /** Stripe's word for this kind of payment. */
  public static final String TYPE = "sepa_debit";

  /** What a bank says to a debit. */
  public enum Answer {
    PAYS,
    FAILS
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public RefundCourse refunds() {
    return RefundCourse.AT_ONCE;
  }
}
