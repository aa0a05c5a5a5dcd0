package io.bulkvouchers.command.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeIdentities;
import io.bulkvouchers.command.secrets.StripeIdentity;
import io.bulkvouchers.command.secrets.StripeTrace;
import org.springframework.stereotype.Component;

/** Asks {@code GET /v1/account}, which a restricted key need not be allowed. */
@Component
final class AskingStripeIdentities implements StripeIdentities {

  private final StripeClients clients;

  AskingStripeIdentities(StripeClients clients) {
    this.clients = clients;
  }

  @Override
  public StripeIdentity of(StripeAccount account) {
    try {
      return new StripeIdentity.Known(
          clients.client(account).v1().accounts().retrieveCurrent().getId());
    } catch (PermissionException mayNotAsk) {
      return new StripeIdentity.Hidden();
    } catch (AuthenticationException notAKey) {
      return new StripeIdentity.Refused();
    } catch (StripeException noAnswer) {
      return new StripeIdentity.Unknown();
    }
  }

  @Override
  public StripeTrace trace(StripeAccount account, String stripeId) {
    try {
      read(clients.client(account), stripeId);
      return StripeTrace.SHOWN;
    } catch (InvalidRequestException | PermissionException notThere) {
      return StripeTrace.NOT_SHOWN;
    } catch (StripeException noAnswer) {
      return StripeTrace.UNANSWERED;
    }
  }

  private static void read(StripeClient stripe, String stripeId) throws StripeException {
    if (stripeId.startsWith("re_")) {
      stripe.v1().refunds().retrieve(stripeId);
    } else {
      stripe.v1().checkout().sessions().retrieve(stripeId);
    }
  }
}
