package io.bulkvouchers.sandbox.book;

/** What is kept of a card after it was used; never its number. */
public record Card(String brand, String last4, int expMonth, int expYear, RefundCourse refunds)
    implements Method {

  @Override
  public String type() {
    return "card";
  }
}
