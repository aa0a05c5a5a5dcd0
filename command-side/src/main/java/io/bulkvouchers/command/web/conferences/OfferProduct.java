package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.ProductKind;

record OfferProduct(
    @JsonProperty(required = true) ProductId slug,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) ProductKind kind,
    @JsonProperty(required = true) Money unitPrice,
    @JsonProperty(required = true) BulkSale bulkSale) {}
