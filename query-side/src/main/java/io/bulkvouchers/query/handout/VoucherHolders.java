package io.bulkvouchers.query.handout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.handout.HandOut.Recipient;
import java.util.Map;
import java.util.Optional;

/** Who holds which voucher, for whoever shows that beside the vouchers; nobody's code is in it. */
public interface VoucherHolders {

  /** Those that somebody holds. */
  Serials held(String purchaseId);

  /** The holders of those among the serials that somebody holds, looked up when they are shown. */
  Map<Integer, VoucherHolder> of(String purchaseId, Serials serials, Sight sight);

  /** Whether a reader is told who people are. */
  enum Sight {
    PEOPLE,
    NUMBERS
  }

  /**
   * That a voucher is handed out, and to whom.
   *
   * @param recipient only for who may see addresses, and until it is erased
   */
  record VoucherHolder(Letter letter, Optional<Recipient> recipient) {

    @Override
    public String toString() {
      return "VoucherHolder[hidden]";
    }
  }

  /** Whether the code may have reached its holder. */
  enum Letter {
    @JsonProperty("not_sent")
    NOT_SENT,
    @JsonProperty("sent")
    SENT
  }

  /**
   * How many of some vouchers are with people.
   *
   * @param sent those whose codes may have been read by somebody
   */
  record Reach(int handedOut, int sent) {}

  /** Counts among the serials. */
  Reach reach(String purchaseId, Serials serials);
}
