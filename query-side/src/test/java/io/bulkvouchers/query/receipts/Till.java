package io.bulkvouchers.query.receipts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceEvent.BillingChanged;
import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.ConferenceEvent.Registered;
import io.bulkvouchers.events.ConferenceEvent.SponsorRegistered;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Facts that receipts are made of, and the receipts as somebody asks for them. */
final class Till {

  private Till() {}

  static Registered registered(String conference) {
    return new Registered(
        new ConferenceId(conference),
        "PyTest 2027",
        Samples.USD,
        "Asia/Tokyo",
        ApprovalPolicy.COMPLIMENTARY_ONLY);
  }

  static SponsorRegistered sponsor(String conference) {
    return new SponsorRegistered(
        new ConferenceId(conference), new SponsorId("acme-corp"), "Acme (Corp) Ünïted");
  }

  static ProductOffered product(String conference) {
    return new ProductOffered(
        new ConferenceId(conference),
        Samples.CORPORATE,
        "Corporate ticket",
        ProductKind.TICKET,
        Money.of(34900, "USD"),
        BulkSale.ENABLED);
  }

  static BillingChanged billed(String conference, String legalName, int rate) {
    return new BillingChanged(
        new ConferenceId(conference),
        new ConferenceBilling(
            legalName,
            List.of("Example Street 1", "10115 Berlin"),
            Optional.of("DE123456789"),
            Optional.of(rate),
            "PY27"));
  }

  static List<JsonNode> receipts(World world, String token, Facts purchase, int version) {
    return World.json(
            world.get(token, "/bulk-purchases/" + purchase.id() + "/receipts?version=" + version))
        .get("items")
        .valueStream()
        .toList();
  }

  /** The bytes of a paper, each as the letter of its number. */
  static String paper(World world, String token, Facts purchase, long number, String language) {
    try (var body =
        world
            .open(
                token,
                "/bulk-purchases/%s/receipts/%d?language=%s"
                    .formatted(purchase.id(), number, language))
            .body()) {
      return new String(body.readAllBytes(), ISO_8859_1);
    } catch (java.io.IOException brokenOff) {
      throw new AssertionError(brokenOff);
    }
  }
}
