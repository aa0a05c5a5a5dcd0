package io.bulkvouchers.command.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.command.secrets.StripeAccount;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.events.ConferenceId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes deliveries in. The answer is 2xx only once the event would survive a crash. */
@RestController
class WebhookController {

  private final StripeAccounts accounts;
  private final StripeSignature signature;
  private final WebhookInbox inbox;
  private final InboxWorker worker;

  WebhookController(StripeAccounts accounts, Clock clock, WebhookInbox inbox, InboxWorker worker) {
    this.accounts = accounts;
    this.signature = new StripeSignature(clock);
    this.inbox = inbox;
    this.worker = worker;
  }

  /** The bytes are what is signed: they are decoded as they came and parsed afterwards. */
  @PostMapping("/webhooks/stripe/{conference}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @PathVariable ConferenceId conference,
      @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signedBy,
      @RequestBody(required = false) byte @Nullable [] raw) {
    StripeAccount account =
        accounts
            .find(conference)
            .orElseThrow(() -> new WebhookRefused(WebhookRefused.Reason.UNKNOWN_CONFERENCE));
    String body = raw == null ? "" : new String(raw, UTF_8);
    signature.check(body, signedBy, account.webhookSecrets());
    inbox.add(conference, StripeEvent.read(body));
    worker.wake();
  }
}
