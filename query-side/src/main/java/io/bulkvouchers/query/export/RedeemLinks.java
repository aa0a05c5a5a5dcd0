package io.bulkvouchers.query.export;

import io.bulkvouchers.events.InvalidValue;
import java.net.URI;

/**
 * Where a code is redeemed. The code is put behind the {@code #}: what is there, a browser keeps to
 * itself, so that no server on the way, no proxy and no log of the shop sees it; the shop's page
 * reads it with a script and sends it in a body.
 *
 * @param page an address of the shop, the same for all conferences
 */
public record RedeemLinks(URI page) {

  /** Refuses an address with a part behind the {@code #}: that is where the code goes. */
  public RedeemLinks {
    InvalidValue.unless(
        page.isAbsolute() && page.getRawFragment() == null,
        "The page to redeem codes at is a whole address without a #");
  }

  /** A code is made of letters, digits and dashes, which an address takes as they are. */
  public String of(String code) {
    return page + "#code=" + code;
  }
}
