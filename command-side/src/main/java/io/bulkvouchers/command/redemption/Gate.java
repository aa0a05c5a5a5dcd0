package io.bulkvouchers.command.redemption;

import io.bulkvouchers.codes.VoucherCode;
import io.bulkvouchers.command.aggregate.Contended;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.codes.VoucherPlace;
import io.bulkvouchers.command.codes.VoucherPlaces;
import io.bulkvouchers.command.purchase.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The way of every code from outside: its sender has misses left, its check symbol fits, it is
 * found, and what is asked of its voucher is either answered or missed. What a miss was is told to
 * nobody, neither by the answer nor by the time that it took.
 */
@Component
class Gate {

  /** Only who holds a code that is good, or that he has used, meets these. */
  private static final Set<Rule> TOLD =
      EnumSet.of(
          Rule.NOTHING_COVERED,
          Rule.VOUCHER_IN_OTHER_CURRENCY,
          Rule.ORDER_REFERENCE_TAKEN,
          Rule.ORDER_RELEASED,
          Rule.NO_SUCH_REDEMPTION);

  private final Guard guard;
  private final VoucherPlaces places;
  private final GuessSettings settings;

  Gate(Guard guard, VoucherPlaces places, GuessSettings settings) {
    this.guard = guard;
    this.places = places;
    this.settings = settings;
  }

  /**
   * Asks something of the voucher.
   *
   * @throws TooManyMisses when the sender has none left
   * @throws MistypedCode before anything is looked up
   * @throws VoucherNotUsable for whatever reason
   * @throws UseRefused when it is the order that does not fit
   */
  <T> T open(Visitor visitor, TypedCode typed, Function<VoucherPlace, T> ask) {
    Beat beat = Beat.of(settings.beat());
    guard.admit(visitor);
    VoucherCode code = typed.code().orElseThrow(() -> mistyped(visitor));
    VoucherPlace place =
        places.find(visitor.conference(), code).orElseThrow(() -> missed(visitor, beat));
    guard.admit(visitor);
    try {
      return ask.apply(place);
    } catch (VoucherNotUsable miss) {
      throw missed(visitor, beat);
    } catch (Contended busy) {
      beat.await();
      throw busy;
    } catch (Refused refused) {
      throw TOLD.contains(refused.rule()) ? new UseRefused(refused.rule()) : missed(visitor, beat);
    }
  }

  private MistypedCode mistyped(Visitor visitor) {
    guard.count(visitor, Miss.MISTYPED);
    return new MistypedCode();
  }

  private VoucherNotUsable missed(Visitor visitor, Beat beat) {
    try {
      guard.count(visitor, Miss.NOT_USABLE);
      return new VoucherNotUsable();
    } finally {
      beat.await();
    }
  }
}
