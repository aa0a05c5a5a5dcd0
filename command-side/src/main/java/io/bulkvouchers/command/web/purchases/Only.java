package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.purchase.Vouchers;
import io.bulkvouchers.events.Serials;
import java.util.Optional;

/** Which of the named vouchers are meant; without it, each of them. */
enum Only {
  @JsonProperty("live")
  LIVE,
  @JsonProperty("unused")
  UNUSED;

  static Serials chosen(StoredPurchase seen, Serials named, Optional<Only> only) {
    Optional<Vouchers> vouchers = seen.state().issued();
    return only.flatMap(it -> vouchers.map(it::of)).map(named::and).orElse(named);
  }

  private Serials of(Vouchers vouchers) {
    return switch (this) {
      case LIVE -> vouchers.live();
      case UNUSED -> vouchers.unused();
    };
  }
}
