package io.bulkvouchers.command.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.Discount;
import io.bulkvouchers.events.DiscountedLine;
import io.bulkvouchers.events.HiddenTickets;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.VoucherTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Scenarios 42 to 44, and what must hold of any basket. */
class GrantTest {

  private static final int MANY = 1_000;
  private static final Discount FREE = new Discount.Complimentary();

  @Test
  void itCoversTheProductsOfItsScopeAndNothingElse() {
    Basket one = basket(line("corporate", 1, 34900), line("shirt", 1, 3500));
    assertThat(total(one, Grant.of(terms(FREE, "shirt"), one, 1))).isEqualTo(usd(34900));
    Basket three = basket(line("corporate", 1, 34900), line("shirt", 3, 3500));
    assertThat(total(three, Grant.of(terms(FREE, "corporate"), three, 1))).isEqualTo(usd(10500));
  }

  @Test
  void aUseIsOneItem() {
    Basket ten = basket(line("corporate", 10, 34900));
    Grant grant = Grant.of(terms(FREE, "corporate"), ten, 1);
    assertThat(total(ten, grant)).isEqualTo(usd(314_100));
    assertThat(grant.items()).isEqualTo(1);
  }

  @Test
  void theDearestItemsAreCoveredFirst() {
    Basket basket = basket(line("shirt", 5, 3500), line("corporate", 2, 34900));
    Grant grant = Grant.of(terms(FREE, "shirt", "corporate"), basket, 3);
    assertThat(grant.lines()).extracting(DiscountedLine::items).containsExactly(1, 2);
    assertThat(grant.discount()).isEqualTo(usd(73_300));
  }

  @Test
  void aPercentageIsTakenOffEachItem() {
    Basket one = basket(line("corporate", 1, 34900));
    Grant grant = Grant.of(terms(new Discount.Percentage(1500), "corporate"), one, 1);
    assertThat(grant.discount()).isEqualTo(usd(5235));
    Basket yen = new Basket(List.of(new Basket.Line(id("corporate"), 2, Money.of(3490, "JPY"))));
    assertThat(Grant.of(terms(new Discount.Percentage(1500), "corporate"), yen, 2).discount())
        .isEqualTo(Money.of(1048, "JPY"));
  }

  @Test
  void aFixedAmountIsSharedByTheItemsThatItCovers() {
    Basket two = basket(line("corporate", 1, 10000), line("shirt", 1, 2500));
    Grant grant = Grant.of(terms(fixed(2500), "corporate", "shirt"), two, 2);
    assertThat(grant.lines())
        .extracting(DiscountedLine::discount)
        .containsExactly(usd(2000), usd(500));
  }

  @Test
  void aFixedAmountIsNeverMoreThanThePrice() {
    Basket two = basket(line("corporate", 1, 10000), line("shirt", 1, 2500));
    Grant grant = Grant.of(terms(fixed(50000), "corporate", "shirt"), two, 2);
    assertThat(total(two, grant)).isEqualTo(usd(0));
  }

  @Test
  void whatItDoesNotCoverCostsNoUse() {
    Basket shirts = basket(line("shirt", 3, 3500));
    assertThat(Grant.of(terms(FREE, "corporate"), shirts, 3).items()).isZero();
  }

  @Property
  void theSharesOfAFixedAmountAddUpToIt(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 0, max = 99999) Integer> prices,
      @ForAll @IntRange(min = 1, max = 999_999) int amount) {
    Basket basket = new Basket(prices.stream().map(price -> line("corporate", 1, price)).toList());
    Grant grant = Grant.of(terms(fixed(amount), "corporate"), basket, MANY);
    long whole = prices.stream().mapToLong(price -> price).sum();
    assertThat(grant.discount()).isEqualTo(usd(Math.min(amount, whole)));
    assertThat(grant.lines())
        .allSatisfy(line -> assertThat(line.discount().exceeds(line.unitPrice())).isFalse());
  }

  private static Money total(Basket basket, Grant grant) {
    return basket.price().minus(grant.discount());
  }

  private static Basket basket(Basket.Line... lines) {
    return new Basket(List.of(lines));
  }

  private static Basket.Line line(String product, int quantity, long price) {
    return new Basket.Line(id(product), quantity, usd(price));
  }

  private static Discount fixed(long amount) {
    return new Discount.FixedAmount(usd(amount));
  }

  private static VoucherTerms terms(Discount discount, String... products) {
    return new VoucherTerms(
        discount,
        MANY,
        Optional.empty(),
        Optional.empty(),
        HiddenTickets.HIDDEN,
        Stream.of(products).map(GrantTest::id).toList());
  }

  private static ProductId id(String product) {
    return new ProductId(product);
  }

  private static Money usd(long amount) {
    return Money.of(amount, "USD");
  }
}
