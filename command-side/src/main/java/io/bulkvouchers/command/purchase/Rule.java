package io.bulkvouchers.command.purchase;

import java.util.Locale;

/** Why a command is refused, and what to do instead. The name is the stable code of the problem. */
public enum Rule {
  NO_SUCH_PURCHASE("There is no such purchase.", "Check the id."),
  PURCHASE_EXISTS("The purchase exists already.", "Read it, or ask with another id."),
  NOT_IN_THIS_STATE(
      "The purchase is in a state that does not allow this.",
      "Read the purchase: it says what may be done next."),
  PRODUCT_NOT_OFFERED(
      "The conference does not offer this product.",
      "Name a product of this conference, or ask its organizer to offer it again."),
  PRODUCT_NOT_IN_BULK(
      "This product is not sold in bulk.", "Choose a product whose bulk sale is enabled."),
  SPONSOR_UNKNOWN(
      "The conference has no such sponsor.", "Name a sponsor of this conference, or none."),
  WRONG_CURRENCY(
      "The price is not in the conference's currency.", "Name the price in its currency."),
  PRICE_NOT_LISTED(
      "A buyer pays the list price, for the usual terms.",
      "Leave the price out to ask for a quote, or name the list price and no terms."),
  TERMS_OUT_OF_SCOPE(
      "The terms cover a product that the conference does not offer.",
      "Cover products of this conference."),
  AMOUNT_TOO_LARGE(
      "The total is above what one payment can be: 99,999,999 minor units.",
      "Order fewer vouchers, or split the order."),
  AMOUNT_TOO_SMALL(
      "The total is below the smallest payment in this currency.",
      "Order more, or agree on a complimentary deal."),
  NOT_PRICED("Nobody has named a price.", "An organizer sets the price first."),
  NEEDS_APPROVAL("This purchase needs an approval first.", "Ask an organizer to approve it."),
  NOTHING_TO_PAY(
      "The total is zero, so there is nothing to pay.",
      "Approve the purchase and fulfill it without a payment."),
  NOT_PAID("The purchase is not paid.", "Start a checkout; the codes are made once it is paid."),
  FOUR_EYES(
      "Nobody approves her own request.",
      "Ask a second organizer, or give a reason that the history will show."),
  CONFERENCE_CLOSED(
      "The conference does not sell any more.", "Ask its organizer to open the sale again."),
  CHECKOUT_OPEN(
      "A checkout is open: it may be paid at any moment.",
      "Cancel the purchase, which expires the checkout first, or wait until it has expired."),
  CANCELLATION_ASKED(
      "The purchase is being called off: its checkout is about to expire.",
      "Wait a moment, then ask for the vouchers anew."),
  FUNDS_ON_THEIR_WAY(
      "The buyer has paid and the money is on its way.",
      "Wait until it has arrived, then refund it."),
  UNDER_REVIEW(
      "Money was received that does not match, and nobody has decided about it.",
      "Send it back or resolve the review first, so that nobody pays twice."),
  SESSION_NOT_KNOWN_YET(
      "The attempt's own session is not recorded yet.", "Tell it again after the session."),
  NO_SUCH_REVIEW(
      "Nothing about this object waits for a decision.",
      "Read the purchase: it lists its reviews."),
  NO_SURPLUS(
      "No money without an order was flagged with this object.",
      "Read the purchase: its reviews name what can be sent back."),
  DISPUTED(
      "The payment is disputed: its money is with the bank.",
      "Answer the dispute in Stripe; refund once it is won."),
  VOUCHERS_NOT_LIVE(
      "Some of these vouchers work no more (used, revoked, void, held by a refund), or are none of"
          + " this purchase.",
      "Name vouchers that work by their numbers, like 3,7-9."),
  VOUCHERS_NOT_WORTH_IT(
      "The amount and the named vouchers do not belong together.",
      "Name as many vouchers as the amount pays for, or leave one of the two out."),
  VOUCHERS_NEVER_EXPIRE(
      "The terms of these vouchers have no end.", "Nothing is needed: they can be used already."),
  VOUCHER_VOID("The voucher was made void.", "Ask the organizer for another one."),
  VOUCHER_REVOKED("The voucher went back with its money.", "Ask who gave it to you."),
  VOUCHER_SUSPENDED(
      "The voucher waits: its money is disputed or about to be refunded.", "Try again later."),
  VOUCHER_NOT_YET_VALID("The voucher is not valid yet.", "Use it when its time has come."),
  VOUCHER_EXPIRED("The voucher has ended.", "Ask the organizer to extend it."),
  VOUCHER_USED_UP("The voucher is used up.", "Use another one."),
  VOUCHER_IN_OTHER_CURRENCY(
      "The voucher is worth an amount in another currency.",
      "Use it on an order in its own currency."),
  NOTHING_COVERED(
      "The voucher covers none of these products.", "Use it on a product that it covers."),
  ORDER_REFERENCE_TAKEN(
      "The same order used this voucher with other lines.",
      "Send the lines of the first time, or name another order."),
  ORDER_RELEASED(
      "This order has given the voucher back.", "Name another order to use the voucher again."),
  NO_SUCH_REDEMPTION("This order has not used this voucher.", "Check the order reference."),
  NOTHING_MISSING(
      "All vouchers that were bought are there.", "Void the ones to be replaced first."),
  NOTHING_TO_REFUND("Nothing was paid, so nothing can go back.", "No refund is needed."),
  REFUND_TOO_LARGE(
      "The refund is more than what is left of the payment.",
      "Refund at most what was paid and has not been sent back."),
  OTHER_CURRENCY(
      "The purchase was paid in another currency.",
      "Name the amount in the currency of the purchase."),
  NOT_YET_PAID("No payment is recorded yet.", "Tell it again after the payment.");

  private final String sentence;
  private final String advice;

  Rule(String sentence, String advice) {
    this.sentence = sentence;
    this.advice = advice;
  }

  /** The stable code, lower snake case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the rule says. */
  public String sentence() {
    return sentence;
  }

  /** What to do instead. */
  public String advice() {
    return advice;
  }
}
