package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many buyers, each of whom pays as soon as he can and gets a part back. */
final class Crowd implements AutoCloseable {

  private static final int AT_ONCE = 8;

  private final Set<String> paid = new HashSet<>();
  private final Set<String> refunded = new HashSet<>();
  private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
  private final CheckoutScene scene;
  private final TestStripe stripe;
  private final JdbcClient jdbc;
  private final String[] conferences;

  Crowd(CheckoutScene scene, TestStripe stripe, JdbcClient jdbc, List<ConferenceId> conferences) {
    this.scene = scene;
    this.stripe = stripe;
    this.jdbc = jdbc;
    this.conferences = conferences.stream().map(ConferenceId::value).toArray(String[]::new);
  }

  /** So many purchases, spread over the conferences, each on its way to Stripe. */
  CompletableFuture<Void> order(int purchases) {
    return CompletableFuture.allOf(
        IntStream.range(0, purchases)
            .mapToObj(number -> new ConferenceId(conferences[number % conferences.length]))
            .map(
                conference ->
                    CompletableFuture.runAsync(
                        () -> scene.startCheckout(scene.approved(conference)), hands))
            .toArray(CompletableFuture<?>[]::new));
  }

  /** Who can pay pays, and who has codes gives two back; the number of those who are done. */
  int step() {
    each(
        paid,
        """
        select stripe_id from payment_call
        where kind = 'open_session' and stripe_id is not null and conference_id = any (?)
        """,
        stripe::pay);
    each(
        refunded,
        """
        select distinct stream_id from event join payment_call on purchase_id = stream_id
        where type = 'bulk-purchase.fulfilled.v1' and conference_id = any (?)
        """,
        id -> scene.refund(new PurchaseId(id), 2 * 8950));
    return count("bulk-purchase.refunded.v1");
  }

  int count(String type) {
    return jdbc.sql(
            """
            select count(*) from event where type = ? and stream_id in
              (select purchase_id from payment_call where conference_id = any (?))
            """)
        .params(type, conferences)
        .query(Integer.class)
        .single();
  }

  /** Calls by state, and for parked ones the reasons. */
  List<String> calls() {
    return jdbc.sql(
            """
            select kind || ' ' || state || ' ' || coalesce(last_problem, '-') || ' x' || count(*)
            from payment_call where conference_id = any (?)
            group by kind, state, last_problem order by 1
            """)
        .param(conferences)
        .query(String.class)
        .list();
  }

  @Override
  public void close() {
    hands.shutdown();
  }

  private void each(Set<String> done, String sql, Consumer<String> act) {
    List<String> fresh =
        jdbc.sql(sql).param(conferences).query(String.class).list().stream()
            .filter(done::add)
            .toList();
    CompletableFuture.allOf(
            fresh.stream()
                .map(one -> CompletableFuture.runAsync(() -> act.accept(one), hands))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }
}
