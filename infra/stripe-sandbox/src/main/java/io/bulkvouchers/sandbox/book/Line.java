package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import com.stripe.model.LineItem;
import com.stripe.model.Price;
import io.bulkvouchers.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One line of a checkout session: so many of one product at one price. */
public record Line(
    String id,
    Instant created,
    String product,
    String name,
    String description,
    Money unit,
    long quantity)
    implements Kept {

  /** A new line. */
  public static Line of(
      Instant created, String name, String description, Money unit, long quantity) {
    return new Line(
        Ids.fresh("li_1"), created, Ids.fresh("prod_", 14), name, description, unit, quantity);
  }

  /** Unit price times quantity. */
  public Money total() {
    return new Money(Math.multiplyExact(unit.amount(), quantity), unit.currency());
  }

  @Override
  public JsonObject render() {
    LineItem item = new LineItem();
    item.setId(id);
    item.setObject("item");
    item.setAmountDiscount(0L);
    item.setAmountSubtotal(total().amount());
    item.setAmountTax(0L);
    item.setAmountTotal(total().amount());
    item.setCurrency(unit.currency());
    item.setDescription(name);
    item.setQuantity(quantity);
    item.setPrice(price());
    return Wire.render(item);
  }

  private Price price() {
    Price price = new Price();
    price.setId(id.replace("li_", "price_"));
    price.setObject("price");
    price.setActive(false);
    price.setBillingScheme("per_unit");
    price.setCreated(created.getEpochSecond());
    price.setCurrency(unit.currency());
    price.setLivemode(false);
    price.setMetadata(Map.of());
    price.setProduct(product);
    price.setTaxBehavior("unspecified");
    price.setType("one_time");
    price.setUnitAmount(unit.amount());
    price.setUnitAmountDecimal(BigDecimal.valueOf(unit.amount()));
    return price;
  }

  static JsonObject list(String session, List<Line> lines) {
    return Wire.list(
        "/v1/checkout/sessions/" + session + "/line_items",
        lines.stream().map(Line::render).toList(),
        Wire.Rest.NONE);
  }
}
