package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.form.Params;
import java.util.Map;

/**
 * One request to a resource, its parameters checked.
 *
 * @param url the path as asked
 * @param path what stands in the named places of the path
 */
record Call<P>(
    Account account, String url, Map<String, String> path, Params<P> params, Cause cause) {

  /** The parameters. */
  P sent() {
    return params.sent();
  }

  /** The id in the path. */
  String id() {
    return path.getOrDefault("id", "");
  }
}
