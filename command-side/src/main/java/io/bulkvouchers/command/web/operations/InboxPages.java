package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.webhook.InboxPlace;
import io.bulkvouchers.command.webhook.KeptWebhook;
import io.bulkvouchers.command.webhook.KeptWebhooks;
import io.bulkvouchers.command.webhook.WebhookFilter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cuts the inbox into pages by keyset: what comes in meanwhile moves no page. */
@Component
class InboxPages {

  private static final String LIST = "webhooks";

  private final KeptWebhooks inbox;

  InboxPages(KeptWebhooks inbox) {
    this.inbox = inbox;
  }

  WebhookPage page(
      WebhookFilter filter,
      Optional<Integer> limit,
      Optional<String> after,
      Optional<String> before) {
    int length = Limit.of(limit);
    if (after.isPresent() && before.isPresent()) {
      throw new ProblemException(
          ProblemCode.MALFORMED_REQUEST, "A page is after or before a place, not both.");
    }
    if (before.isPresent()) {
      return above(inbox.above(place(before.get()), filter, length + 1), length);
    }
    List<KeptWebhook> found =
        after
            .map(text -> inbox.below(place(text), filter, length + 1))
            .orElseGet(() -> inbox.latest(filter, length + 1));
    List<KeptWebhook> items = found.subList(0, Math.min(found.size(), length));
    return new WebhookPage(
        items,
        last(items).filter(place -> found.size() > length),
        first(items).filter(place -> after.isPresent()));
  }

  private static WebhookPage above(List<KeptWebhook> found, int length) {
    List<KeptWebhook> items = found.subList(0, Math.min(found.size(), length)).reversed();
    return new WebhookPage(items, last(items), first(items).filter(place -> found.size() > length));
  }

  private static Optional<String> first(List<KeptWebhook> items) {
    return items.stream().findFirst().map(InboxPages::cursor);
  }

  private static Optional<String> last(List<KeptWebhook> items) {
    return first(items.reversed());
  }

  private static String cursor(KeptWebhook event) {
    List<String> names = List.of(event.conference().value(), event.eventId());
    return new Cursor(LIST, event.receivedAt(), names).text();
  }

  private static InboxPlace place(String cursor) {
    Cursor place = Cursor.parse(LIST, 2, cursor);
    return new InboxPlace(place.time(), place.names().getFirst(), place.names().getLast());
  }
}
