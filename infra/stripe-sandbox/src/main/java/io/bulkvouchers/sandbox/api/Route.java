package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.Cause;
import io.bulkvouchers.sandbox.form.Params;
import io.bulkvouchers.sandbox.http.PathPattern;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing the API can do.
 *
 * @param params the SDK's class for its parameters
 * @param work answers while nobody else touches the account
 */
record Route<P>(
    String method, PathPattern pattern, Class<P> params, Function<Call<P>, JsonObject> work) {

  static <P> Route<P> get(String path, Class<P> params, Function<Call<P>, JsonObject> work) {
    return new Route<>("GET", PathPattern.of(path), params, work);
  }

  static <P> Route<P> post(String path, Class<P> params, Function<Call<P>, JsonObject> work) {
    return new Route<>("POST", PathPattern.of(path), params, work);
  }

  static <P> Route<P> delete(String path, Class<P> params, Function<Call<P>, JsonObject> work) {
    return new Route<>("DELETE", PathPattern.of(path), params, work);
  }

  /** Checks the parameters at once, and leaves the rest to be run. */
  Supplier<JsonObject> prepare(
      Account account, String url, Map<String, String> path, JsonObject form, Cause cause) {
    Params<P> checked = Params.read(params, form);
    Call<P> call = new Call<>(account, url, path, checked, cause);
    return () -> Expansion.of(account).expand(work.apply(call), checked.expand());
  }
}
