package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.query.handout.HandOutDays.HandOutDay;
import io.bulkvouchers.query.uses.UseDays.UseDay;
import io.bulkvouchers.query.vouchers.VoucherDays.VoucherDay;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * What happened to a sponsor's vouchers on one day.
 *
 * @param handedOut given to a person
 * @param takenBack that a person holds no longer
 * @param used items
 * @param released items that orders gave back
 * @param revoked by money that went back or by an organizer; below zero when more live again
 */
record SponsorDay(
    LocalDate day,
    long bought,
    long handedOut,
    long takenBack,
    long used,
    long released,
    long revoked) {

  /** The days of all three, the first one first. */
  static List<SponsorDay> of(
      List<VoucherDay> vouchers, List<HandOutDay> handOuts, List<UseDay> uses) {
    TreeMap<LocalDate, SponsorDay> days = new TreeMap<>();
    vouchers.forEach(it -> add(days, of(it)));
    handOuts.forEach(it -> add(days, of(it)));
    uses.forEach(it -> add(days, of(it)));
    return List.copyOf(days.values());
  }

  private static void add(TreeMap<LocalDate, SponsorDay> days, SponsorDay day) {
    days.merge(day.day, day, SponsorDay::plus);
  }

  private static SponsorDay of(VoucherDay it) {
    return new SponsorDay(it.day(), it.bought(), 0, 0, 0, 0, it.revoked());
  }

  private static SponsorDay of(HandOutDay it) {
    return new SponsorDay(it.day(), 0, it.handedOut(), it.takenBack(), 0, 0, 0);
  }

  private static SponsorDay of(UseDay it) {
    return new SponsorDay(it.day(), 0, 0, 0, it.used(), it.released(), 0);
  }

  private SponsorDay plus(SponsorDay other) {
    return new SponsorDay(
        day,
        bought + other.bought,
        handedOut + other.handedOut,
        takenBack + other.takenBack,
        used + other.used,
        released + other.released,
        revoked + other.revoked);
  }
}
