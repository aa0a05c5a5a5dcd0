package io.bulkvouchers.command.checkout;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.command.aggregate.CodeClash;
import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.calls.Chains;
import io.bulkvouchers.command.calls.Origins;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Fulfill;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has the codes of a purchase made, with a fresh salt each time it is tried. */
@Component
public class VoucherIssuer {

  private static final int SALT_BYTES = 8;
  private static final int DRAWS = 5;

  private final SecureRandom random = new SecureRandom();
  private final Purchases purchases;
  private final CodeKeys keys;
  private final Chains chains;

  VoucherIssuer(Purchases purchases, CodeKeys keys, Chains chains) {
    this.purchases = purchases;
    this.keys = keys;
    this.chains = chains;
  }

  /**
   * Makes the codes of a paid purchase, or of an approved one that costs nothing; none when they
   * exist already.
   *
   * @throws CodeClash when codes of the conference were met again and again: try later
   */
  public Outcome issue(PurchaseId purchaseId, Origin origin) {
    return draw((salt, key) -> purchases.handle(new Fulfill(purchaseId, salt, key), origin));
  }

  /** A wish for new codes; nothing of it is stored when it meets a code that exists. */
  @FunctionalInterface
  public interface Wish {
    /** Asks for codes of this salt and key. */
    Outcome ask(String salt, int codeKeyId);
  }

  /**
   * Asks with the primary key and a fresh salt, and again with another when a code exists.
   *
   * @throws CodeClash when codes of the conference were met again and again: try later
   */
  public Outcome draw(Wish wish) {
    int draws = 0;
    while (true) {
      try {
        return wish.ask(salt(), keys.primaryKeyId());
      } catch (CodeClash clash) {
        draws++;
        if (draws == DRAWS) {
          throw clash;
        }
      }
    }
  }

  /** Makes the codes of a payment; the fact names that payment as its cause. */
  void issuePaid(PurchaseId purchaseId) {
    BulkPurchase state = purchases.find(purchaseId).orElseThrow().state();
    if (state instanceof BulkPurchase.Paid paid) {
      PaymentReceived payment = paid.payment();
      Optional<String> chain = chains.ofAttempt(purchaseId, payment.attempt());
      issue(purchaseId, Origins.ofPayment(payment, chain));
    }
  }

  private String salt() {
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
