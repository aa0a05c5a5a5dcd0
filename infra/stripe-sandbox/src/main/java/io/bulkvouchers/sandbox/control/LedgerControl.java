package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.book.Account;
import io.bulkvouchers.sandbox.book.LedgerRow;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what was charged, refunded and disputed: what a shop's own books must agree with; {@code
 * ?account=acct_...} narrows it.
 */
final class LedgerControl {

  private record Ledger(List<Balance> balances, List<Row> rows) {}

  private record Balance(
      String account, String currency, long captured, long refunded, long disputed, long net) {}

  private record Row(
      String account,
      Instant time,
      String kind,
      String object,
      String paymentIntent,
      long amount,
      String currency,
      Map<String, String> metadata) {}

  private final World world;

  LedgerControl(World world) {
    this.world = world;
  }

  List<ControlRoute> routes() {
    return List.of(ControlRoute.get("/_sandbox/ledger", this::ledger));
  }

  private Answer ledger(ControlCall call) {
    Optional<String> one = call.query("account");
    List<Account> accounts =
        world.accounts().stream()
            .filter(account -> one.isEmpty() || one.get().equals(account.id()))
            .toList();
    return Show.ok(
        new Ledger(
            accounts.stream().flatMap(account -> balances(account).stream()).toList(),
            accounts.stream().flatMap(account -> rows(account).stream()).toList()));
  }

  private static List<Balance> balances(Account account) {
    List<LedgerRow> rows = account.inOrder(account::ledger);
    return rows.stream()
        .map(row -> row.money().currency())
        .distinct()
        .sorted()
        .map(
            currency -> {
              long captured = sum(rows, LedgerRow.Kind.CAPTURED, currency);
              long refunded =
                  sum(rows, LedgerRow.Kind.REFUNDED, currency)
                      - sum(rows, LedgerRow.Kind.REFUND_FAILED, currency);
              long disputed =
                  sum(rows, LedgerRow.Kind.DISPUTED, currency)
                      - sum(rows, LedgerRow.Kind.REINSTATED, currency);
              long net = captured - refunded - disputed;
              return new Balance(account.id(), currency, captured, refunded, disputed, net);
            })
        .toList();
  }

  private static long sum(List<LedgerRow> rows, LedgerRow.Kind kind, String currency) {
    return rows.stream()
        .filter(row -> row.kind() == kind && row.money().currency().equals(currency))
        .mapToLong(row -> row.money().amount())
        .sum();
  }

  private static List<Row> rows(Account account) {
    return account.inOrder(account::ledger).stream()
        .map(
            row ->
                new Row(
                    account.id(),
                    row.time(),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.object(),
                    row.paymentIntent(),
                    row.money().amount(),
                    row.money().currency(),
                    row.metadata()))
        .toList();
  }
}
