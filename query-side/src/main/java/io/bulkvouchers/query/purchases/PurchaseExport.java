package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Page;
import io.bulkvouchers.query.paging.Seek;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every purchase that a filter lets through, page by page and as of one moment: what changes in the
 * meantime moves none of them past the page that is read.
 */
@Component
class PurchaseExport {

  private static final Limit PIECE = new Limit(500);

  /** Whoever reads slower than this does not hold a moment of the database any longer. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final PurchaseSearch search;
  private final PurchaseAnswers answers;
  private final TransactionTemplate moment;

  PurchaseExport(
      PurchaseSearch search, PurchaseAnswers answers, PlatformTransactionManager transactions) {
    this.search = search;
    this.answers = answers;
    this.moment = new TransactionTemplate(transactions);
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setTimeout(Math.toIntExact(LONGEST.toSeconds()));
  }

  void each(Scope scope, PurchaseFilter filter, Sort sort, Consumer<Purchase> reader) {
    moment.executeWithoutResult(
        _ -> {
          Seek seek = new Seek.Start();
          Page<PurchaseRow> page = search.page(scope, filter, sort, seek, PIECE);
          answers.of(page).items().forEach(reader);
          while (page.next().isPresent()) {
            seek = new Seek.After(sort.placeOf(page.items().getLast()));
            page = search.page(scope, filter, sort, seek, PIECE);
            answers.of(page).items().forEach(reader);
          }
        });
  }
}
