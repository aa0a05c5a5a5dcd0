package io.bulkvouchers.query.handout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.query.handout.people.Person;
import io.bulkvouchers.query.holdings.SerialState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One voucher for one person.
 *
 * @param recipient only for who may see addresses, and until it is erased
 * @param voucher what can be done with the voucher; letters go out for active ones only. Absent
 *     when the hand-out has ended
 * @param trouble why it has not been sent; names no address
 * @param nextTryAt when it is tried again by itself
 */
public record HandOut(
    String id,
    int serial,
    HandOutStatus status,
    Optional<SerialState> voucher,
    Holder person,
    Optional<Recipient> recipient,
    Code code,
    Instant assignedAt,
    String assignedBy,
    Optional<Instant> sentAt,
    Optional<Instant> remindedAt,
    Optional<String> trouble,
    Optional<Instant> nextTryAt,
    Optional<Instant> endedAt) {

  /** The same with what is known of its voucher, and whom it is for as far as that can be told. */
  HandOut of(Optional<SerialState> state, Holder holder, Optional<Person> known) {
    return new HandOut(
        id,
        serial,
        status,
        state,
        holder,
        known.map(it -> new Recipient(it.address().text(), it.name())),
        code,
        assignedAt,
        assignedBy,
        sentAt,
        remindedAt,
        trouble,
        nextTryAt,
        endedAt);
  }

  /** Whether it is still known whose it is. */
  public enum Holder {
    @JsonProperty("known")
    KNOWN,
    @JsonProperty("erased")
    ERASED,
    /** Its seal opens with no key that we have; an operator can bring the key back. */
    @JsonProperty("unreadable")
    UNREADABLE
  }

  /** Whether somebody may have read the code: then taking it back does not unread it. */
  public enum Code {
    @JsonProperty("unseen")
    UNSEEN,
    @JsonProperty("may_be_known")
    MAY_BE_KNOWN
  }

  /** Whose it is. */
  public record Recipient(String email, Optional<String> name) {

    @Override
    public String toString() {
      return "Recipient[hidden]";
    }
  }

  /**
   * Some hand-outs, in the order in which they were assigned.
   *
   * @param next the value for {@code after}; absent at the end
   */
  public record HandOutPage(List<HandOut> items, Optional<String> next) {}

  /**
   * What all of it comes to.
   *
   * @param free vouchers that can be handed out
   * @param toSend who could be sent a code that can be used, and has not got it
   * @param toRemind who has got one that can be used, and has not used it
   */
  public record HandOutSummary(
      HandOutCounts counts, int free, int toSend, int toRemind, MailStanding mail) {}

  /**
   * The way to the mail server.
   *
   * @param since when trouble began
   */
  public record MailStanding(State state, Optional<Instant> since, Optional<String> trouble) {

    /** Whether letters get out. */
    public enum State {
      @JsonProperty("working")
      WORKING,
      @JsonProperty("unreachable")
      UNREACHABLE,
      @JsonProperty("not_configured")
      NOT_CONFIGURED
    }
  }
}
