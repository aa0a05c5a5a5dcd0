package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.purchase.CheckoutPlan;
import io.bulkvouchers.command.purchase.Order;
import io.bulkvouchers.command.web.request.PagesOrigin;
import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.ProductId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the buyer reads at Stripe and where he comes back to; nothing of it comes from a client. */
@Component
class CheckoutPlans {

  /** Stripe cuts nothing: it refuses names that are too long. */
  private static final int LONGEST_NAME = 250;

  private final Conferences conferences;
  private final CheckoutSettings settings;
  private final PagesOrigin pages;
  private final Clock clock;

  CheckoutPlans(
      Conferences conferences, CheckoutSettings settings, PagesOrigin pages, Clock clock) {
    this.conferences = conferences;
    this.settings = settings;
    this.pages = pages;
    this.clock = clock;
  }

  CheckoutPlan of(Order order) {
    String page = pages.pagesOrigin() + "/purchases/" + order.id();
    Conference conference = conferences.find(order.conference()).orElseThrow();
    return new CheckoutPlan(
        conference,
        productName(order, conference),
        clock.instant().plus(settings.openFor()).truncatedTo(ChronoUnit.SECONDS),
        page + "?paid={CHECKOUT_SESSION_ID}",
        page);
  }

  private static String productName(Order order, Conference conference) {
    String names =
        order.products().stream()
            .map(product -> nameOf(product, conference))
            .collect(Collectors.joining(" + "));
    return names.substring(0, Math.min(names.length(), LONGEST_NAME));
  }

  /** A product may have been withdrawn since: its id still says which it was. */
  private static String nameOf(ProductId product, Conference conference) {
    return conference.product(product).map(ProductOffered::name).orElse(product.value());
  }
}
