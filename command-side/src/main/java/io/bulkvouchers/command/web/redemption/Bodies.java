package io.bulkvouchers.command.web.redemption;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.command.purchase.Basket;
import io.bulkvouchers.command.redemption.CustomerAddress;
import io.bulkvouchers.command.redemption.TypedCode;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.ProductId;
import java.util.List;
import java.util.Optional;

/** What requests with a code carry. The code is in the body only: addresses are written to logs. */
final class Bodies {

  private Bodies() {}

  /** So many of one product, at the price of one. */
  record OrderLine(
      @JsonProperty(required = true) ProductId product,
      @JsonProperty(required = true) int quantity,
      @JsonProperty(required = true) Money unitPrice) {

    OrderLine {
      WrittenCode.refused("A product", product.value());
    }
  }

  /** The order is the key: asked again with the same lines, it is answered the same. */
  record Redeem(
      @JsonProperty(required = true) TypedCode code,
      @JsonProperty(required = true) OrderReference orderReference,
      @JsonProperty(required = true) List<OrderLine> lines,
      Optional<CustomerAddress> customerAddress) {

    Redeem {
      WrittenCode.refused("An order reference", orderReference.value());
    }
  }

  /** Without lines, only what the voucher grants. */
  record Check(
      @JsonProperty(required = true) TypedCode code,
      Optional<List<OrderLine>> lines,
      Optional<CustomerAddress> customerAddress) {}

  /** The order gives back all that it used of this voucher. */
  record Release(
      @JsonProperty(required = true) TypedCode code,
      @JsonProperty(required = true) OrderReference orderReference,
      Optional<CustomerAddress> customerAddress) {}

  static Basket basket(List<OrderLine> lines) {
    return new Basket(
        lines.stream()
            .map(line -> new Basket.Line(line.product(), line.quantity(), line.unitPrice()))
            .toList());
  }
}
