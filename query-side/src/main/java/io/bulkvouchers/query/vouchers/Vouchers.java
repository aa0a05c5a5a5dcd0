package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.uses.Uses;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads vouchers in slices, so that neither a page nor a file needs all of them at once. */
@Component
class Vouchers {

  private static final int SLICE = 5_000;

  private final Uses uses;
  private final InstantSource clock;

  Vouchers(Uses uses, InstantSource clock) {
    this.uses = uses;
    this.clock = clock;
  }

  /** A page of a set. */
  record Slice(List<Voucher> items, Optional<String> next) {

    Serials serials() {
      return ranges(items.stream().mapToInt(Voucher::serial));
    }
  }

  /** Those that follow a serial, as many as a page has. */
  Slice page(String purchaseId, VoucherSet set, VoucherFilter filter, int after, Limit limit) {
    Serials among = filter.among(set.holdings().issued()).minus(Serials.of(1, after));
    int slice = filter.states().isEmpty() ? limit.andOneMore() : SLICE;
    List<Voucher> found =
        read(purchaseId, set, among, slice)
            .filter(voucher -> filter.takes(voucher.state()))
            .limit(limit.andOneMore())
            .toList();
    if (found.size() <= limit.value()) {
      return new Slice(found, Optional.empty());
    }
    List<Voucher> items = found.subList(0, limit.value());
    return new Slice(items, Optional.of(String.valueOf(items.getLast().serial())));
  }

  /** The serials of all that are wanted. */
  Serials wanted(String purchaseId, VoucherSet set, VoucherFilter filter) {
    Serials among = filter.among(set.holdings().issued());
    return filter.states().isEmpty()
        ? among
        : ranges(
            read(purchaseId, set, among, SLICE)
                .filter(voucher -> filter.takes(voucher.state()))
                .mapToInt(Voucher::serial));
  }

  /** Every voucher of these serials, ascending, as it is when it is come to. */
  Stream<Voucher> read(String purchaseId, VoucherSet set, Serials serials) {
    return read(purchaseId, set, serials, SLICE);
  }

  private Stream<Voucher> read(String purchaseId, VoucherSet set, Serials serials, int slice) {
    return serials.stream()
        .boxed()
        .gather(Gatherers.windowFixed(slice))
        .flatMap(some -> standing(purchaseId, set, some));
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private Stream<Voucher> standing(String purchaseId, VoucherSet set, List<Integer> serials) {
    // A virtual thread is not taken off its processor: whoever computes for long gives way.
    Thread.yield();
    Map<Integer, Integer> used =
        uses.of(purchaseId, ranges(serials.stream().mapToInt(Integer::intValue)));
    Instant now = clock.instant();
    return serials.stream().map(serial -> set.voucher(serial, used.getOrDefault(serial, 0), now));
  }

  private static Serials ranges(IntStream ascending) {
    List<Serials.Range> ranges = new ArrayList<>();
    ascending.forEachOrdered(
        serial -> {
          if (!ranges.isEmpty() && ranges.getLast().last() == serial - 1) {
            int first = ranges.removeLast().first();
            ranges.add(new Serials.Range(first, serial));
          } else {
            ranges.add(new Serials.Range(serial, serial));
          }
        });
    return new Serials(ranges);
  }
}
