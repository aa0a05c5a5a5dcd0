package io.bulkvouchers.command.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkvouchers.command.webhook.KeptWebhook;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * Some events of the inbox, the latest first.
 *
 * @param next the cursor for {@code after}; absent at the end
 * @param previous the cursor for {@code before}; absent at the top
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WebhookPage(List<KeptWebhook> items, Optional<String> next, Optional<String> previous) {

  ResponseEntity<WebhookPage> linked() {
    return Links.with(this, next, previous);
  }
}
