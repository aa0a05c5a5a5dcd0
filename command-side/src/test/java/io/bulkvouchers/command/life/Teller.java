package io.bulkvouchers.command.life;

import io.bulkvouchers.command.aggregate.PurchasesInMemory.Witness;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.PurchaseId;
import java.util.List;
import java.util.regex.Pattern;

/** Puts decisions into a story, without what every line would repeat. */
record Teller(Story story) implements Witness {

  private static final Pattern LONG =
      Pattern.compile(", (conference|conferenceId|plan|parameters|terms)=\\w+\\[.*\\](?=[,\\]])");
  private static final Pattern EMPTY = Pattern.compile(", \\w+=Optional\\.empty");

  @Override
  public void decided(BulkPurchaseCommand command, List<BulkPurchaseEvent> facts) {
    story.tell(() -> "  " + brief(command) + " -> " + facts.stream().map(Teller::brief).toList());
  }

  @Override
  public void refused(BulkPurchaseCommand command, Rule rule) {
    story.tell(() -> "  " + brief(command) + " is refused: " + rule);
  }

  private static String brief(Object record) {
    if (record instanceof BulkPurchaseCommand.Create c) {
      return "Create[P%s, %d x %s]"
          .formatted(number(c.purchaseId()), c.quantity(), c.unitPrice().orElseThrow());
    }
    return record instanceof Created
        ? "Created"
        : LONG.matcher(EMPTY.matcher(record.toString()).replaceAll(""))
            .replaceAll("")
            .replaceAll("purchaseId=bp_[0-9a-f]*?([1-9a-f][0-9a-f]?)(?=[,\\]])", "P$1")
            .replaceAll("Optional\\[([^\\[\\]]*)\\]", "$1");
  }

  private static String number(PurchaseId id) {
    return id.value().substring(id.value().length() - 2).replaceFirst("^0", "");
  }
}
