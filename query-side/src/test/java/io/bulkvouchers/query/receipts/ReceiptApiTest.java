package io.bulkvouchers.query.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceiptApiTest {

  /** Of this test alone: the tests of a JVM share their topics. */
  private static final String CONFERENCE = "receipts-2027";

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
    world
        .relay()
        .send(
            Till.registered(CONFERENCE),
            Till.sponsor(CONFERENCE),
            Till.product(CONFERENCE),
            Till.billed(CONFERENCE, "PyTest e.V.", 1900));
    world.get(organizer(), "/conferences/" + CONFERENCE + "?version=4");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aPaymentHasAReceiptThatSaysWhoSoldWhatToWhomWithItsTax() {
    Facts purchase = paid();
    JsonNode receipt = Till.receipts(world, buyer(), purchase, 2).getFirst();

    String paper = Till.paper(world, buyer(), purchase, receipt.get("number").asLong(), "en");

    assertThat(receipt.get("kind").asString()).isEqualTo("receipt");
    assertThat(receipt.at("/amount/amount").asLong()).isEqualTo(89500);
    assertThat(receipt.get("label").asString()).matches("PY27-\\d{6}");
    assertThat(paper)
        .startsWith("%PDF-")
        .endsWith("%%EOF\n")
        .contains("(PyTest e.V.)", "(10115 Berlin)", "(Tax id: DE123456789)")
        .contains("(" + receipt.get("label").asString() + ")")
        .contains("(Acme \\(Corp\\) \u00dcn\u00efted)", "(" + purchase.id() + ")")
        .contains("(Gold sponsorship)", "(Corporate ticket: 10 vouchers at 89.50 USD)")
        .contains("(Included tax 19 %)", "(142.90 USD)", "(752.10 USD)", "(895.00 USD)");
    assertThat(Till.paper(world, buyer(), purchase, receipt.get("number").asLong(), "de"))
        .contains("(Zahlungsbeleg)", "(Enthaltene Steuer 19 %)", "(142,90 USD)");
  }

  @Test
  void aRefundHasACreditNoteThatNamesItsReceiptAndOneThatBouncedIsReversed() {
    Facts purchase = paid();
    RefundId refund = RefundId.of(UUID.randomUUID());
    world
        .relay()
        .send(
            purchase.fulfilled(),
            purchase.refundRequested(refund, 17900, "1-2"),
            purchase.refunded(refund, 17900, 17900, "1-2"),
            purchase.bounced(refund, 17900, 0, "1-2"));

    List<JsonNode> receipts = Till.receipts(world, buyer(), purchase, 6);
    String note =
        Till.paper(world, buyer(), purchase, receipts.get(1).get("number").asLong(), "en");

    assertThat(receipts)
        .extracting(it -> it.get("kind").asString())
        .containsExactly("credit_note_reversal", "credit_note", "receipt");
    assertThat(note)
        .contains("(Credit note)", "(-179.00 USD)")
        .contains("(" + receipts.get(2).get("label").asString() + ")");
  }

  @Test
  void numbersFollowEachOtherWithoutAGapAndTheSamePaymentTakesOne() {
    Facts first = paid();
    Facts second = paid();
    world.relay().send(second.paid());
    Facts third = paid();

    long number = number(first);

    assertThat(Till.receipts(world, buyer(), second, 3)).hasSize(1);
    assertThat(List.of(number(second), number(third))).containsExactly(number + 1, number + 2);
  }

  @Test
  void aReceiptSaysWhatHeldWhenThePaymentCameWhateverChangesLater() {
    world
        .relay()
        .send(
            Till.registered("receipts-2026"),
            Till.sponsor("receipts-2026"),
            Till.billed("receipts-2026", "Old name", 1900));
    Facts old = Facts.of("receipts-2026", "acme-corp");
    world.relay().send(old.created(), old.paid());
    String organizer = organizer();
    Till.receipts(world, organizer, old, 2);
    String before = Till.paper(world, organizer, old, 1, "en");

    world.relay().send(Till.billed("receipts-2026", "New name", 700));
    world.get(organizer, "/conferences/receipts-2026?version=4");
    Facts later = Facts.of("receipts-2026", "acme-corp");
    world.relay().send(later.created(), later.paid());
    Till.receipts(world, organizer, later, 2);

    assertThat(Till.paper(world, organizer, old, 1, "en")).isEqualTo(before).contains("(Old name)");
    assertThat(Till.paper(world, organizer, later, 2, "en"))
        .contains("(New name)", "(Included tax 7 %)");

    RefundId refund = RefundId.of(UUID.randomUUID());
    world.relay().send(old.fulfilled(), old.refunded(refund, 17900, 17900, "1-2"));
    Till.receipts(world, organizer, old, 4);
    assertThat(Till.paper(world, organizer, old, 3, "en"))
        .as("it gives back the tax that was paid")
        .contains("(Old name)", "(Included tax 19 %)", "(-28.58 USD)");
  }

  @Test
  void strangersFindNoReceiptAndSponsorsFindAllOfTheirs() {
    Facts purchase = paid();
    long number = number(purchase);
    for (String stranger :
        List.of(world.issuer().otherBuyer(), world.issuer().foreignOrganizer())) {
      for (String path : List.of("/receipts", "/receipts/" + number)) {
        assertThat(world.get(stranger, "/bulk-purchases/" + purchase.id() + path).statusCode())
            .isEqualTo(404);
      }
      assertThat(
              world
                  .get(stranger, "/conferences/" + CONFERENCE + "/sponsors/acme-corp/receipts")
                  .statusCode())
          .isEqualTo(404);
    }
    HttpResponse<String> own =
        world.get(buyer(), "/conferences/" + CONFERENCE + "/sponsors/acme-corp/receipts?limit=1");
    assertThat(World.json(own).at("/items")).hasSize(1);
    assertThat(own.body()).contains(purchase.id().value());
    for (String odd : List.of("0", "999999", "x", "99999999999")) {
      assertThat(
              world
                  .get(buyer(), "/bulk-purchases/" + purchase.id() + "/receipts/" + odd)
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(
            world
                .get(
                    buyer(),
                    "/bulk-purchases/%s/receipts/%d?language=fr".formatted(purchase.id(), number))
                .statusCode())
        .isEqualTo(400);
  }

  private static Facts paid() {
    Facts purchase = Facts.of(CONFERENCE, "acme-corp");
    world.relay().send(purchase.created(), purchase.paid());
    Till.receipts(world, buyer(), purchase, 2);
    return purchase;
  }

  private static long number(Facts purchase) {
    return Till.receipts(world, buyer(), purchase, 2).getLast().get("number").asLong();
  }

  private static String buyer() {
    return world.issuer().token("buyer", "buyer", List.of(), List.of(CONFERENCE + "/acme-corp"));
  }

  private static String organizer() {
    return world
        .issuer()
        .token("organizer", "organizer", List.of(CONFERENCE, "receipts-2026"), List.of());
  }
}
