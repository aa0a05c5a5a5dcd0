package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import com.stripe.model.Account;
import com.stripe.param.AccountRetrieveCurrentParams;
import com.stripe.param.AccountRetrieveParams;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.List;
import java.util.Map;

/** {@code /v1/account}: whom the key belongs to. */
final class AccountApi {

  private AccountApi() {}

  static List<Route<?>> routes() {
    return List.of(
        Route.get("/v1/account", AccountRetrieveCurrentParams.class, AccountApi::show),
        Route.get("/v1/accounts/{id}", AccountRetrieveParams.class, AccountApi::byId));
  }

  private static JsonObject byId(Call<AccountRetrieveParams> call) {
    if (!call.id().equals(call.account().id())) {
      throw Refusal.of(
              403,
              "invalid_request_error",
              "The provided key does not have access to account '"
                  + call.id()
                  + "' (or that account does not exist). Application access may have been revoked.")
          .code("account_invalid")
          .thrown();
    }
    return show(call);
  }

  private static JsonObject show(Call<?> call) {
    Account account = new Account();
    account.setId(call.account().id());
    account.setObject("account");
    account.setType("standard");
    account.setCountry("US");
    account.setDefaultCurrency("usd");
    account.setCreated(call.account().created().getEpochSecond());
    account.setChargesEnabled(true);
    account.setPayoutsEnabled(true);
    account.setDetailsSubmitted(true);
    account.setMetadata(Map.of());
    return Wire.render(account);
  }
}
