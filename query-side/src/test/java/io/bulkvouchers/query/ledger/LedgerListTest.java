package io.bulkvouchers.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerListTest {

  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00.123456Z");

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private final String conference = "conference-" + UUID.randomUUID();
  private final String finance =
      world.issuer().token("finance", "finance", List.of(conference), List.of());
  private final Facts purchase = Facts.of(conference, "acme-corp");

  @Test
  void entriesAreNarrowedByPurchaseKindAndTime() {
    Facts other = Facts.of(conference, "globex");
    world.relay().send(purchase.created(), 1, NOON).send(purchase.paid(), 2, NOON);
    world.relay().send(other.created(), 1, NOON).send(other.paid(), 2, NOON.plusSeconds(1));
    await(purchase, 2);
    await(other, 2);

    assertThat(purchases("")).containsExactly(other.id().value(), purchase.id().value());
    assertThat(
            get("/entries")
                .get("items")
                .valueStream()
                .map(entry -> entry.get("sponsor").asString()))
        .containsExactly("globex", "acme-corp");
    assertThat(purchases("?purchase=" + purchase.id())).containsExactly(purchase.id().value());
    assertThat(purchases("?kind=dispute_opened")).isEmpty();
    assertThat(purchases("?from=" + NOON.plusSeconds(1))).containsExactly(other.id().value());
    assertThat(purchases("?until=" + NOON.plusSeconds(1))).containsExactly(purchase.id().value());
    assertBad("?purchase=1%00", "purchase");
    assertBad("?kind=sold", "kind");
    assertBad("?from=yesterday", "from");
    assertBad("?after=MXx4", "after");
  }

  @Test
  void pagesLeadForwardAndBackWithoutLossOrRepetition() {
    world.relay().send(purchase.created(), 1, NOON).send(purchase.paid(), 2, NOON);
    for (int i = 3; i <= 6; i++) {
      world.relay().send(purchase.paidTwice("pi_" + i, 100), i, NOON);
    }
    await(purchase, 6);

    JsonNode first = get("/entries?limit=2");
    JsonNode second = get("/entries?limit=2&after=" + first.get("next").asString());
    JsonNode third = get("/entries?limit=2&after=" + second.get("next").asString());
    JsonNode back = get("/entries?limit=2&before=" + third.get("previous").asString());

    assertThat(ids(first, second, third)).hasSize(5).doesNotHaveDuplicates();
    assertThat(third.has("next")).isFalse();
    assertThat(ids(back)).isEqualTo(ids(second));
  }

  private void assertBad(String query, String parameter) {
    HttpResponse<String> response =
        world.get(finance, "/conferences/" + conference + "/ledger/entries" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(World.json(response).at("/errors/0/parameter").asString()).isEqualTo(parameter);
  }

  private JsonNode get(String path) {
    HttpResponse<String> response =
        world.get(finance, "/conferences/" + conference + "/ledger" + path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return World.json(response);
  }

  private List<String> purchases(String query) {
    List<String> purchases = new ArrayList<>();
    get("/entries" + query)
        .get("items")
        .forEach(it -> purchases.add(it.get("purchase").asString()));
    return purchases;
  }

  private static List<String> ids(JsonNode... pages) {
    List<String> ids = new ArrayList<>();
    for (JsonNode page : pages) {
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
    }
    return ids;
  }

  private void await(Facts asked, int version) {
    HttpResponse<String> response =
        world.get(finance, "/bulk-purchases/" + asked.id() + "?version=" + version);
    assertThat(response.statusCode()).isEqualTo(200);
  }
}
