package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who holds which voucher, told beside the vouchers. */
class HoldersTest {

  private static World world;
  private static Counter counter;

  @BeforeAll
  static void open() {
    world = new World();
    counter = new Counter(world);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aVoucherSaysWhoHoldsItAndThatIsNoReveal() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");

    JsonNode first = vouchers(counter.buyer(), purchase, "").get(0);

    assertThat(first.at("/handOut/recipient/name").asString()).isEqualTo("Ada");
    assertThat(first.at("/handOut/letter").asString()).isEqualTo("not_sent");
    assertThat(vouchers(counter.buyer(), purchase, "").get(2).has("handOut")).isFalse();
    assertThat(
            JdbcClient.create(world.dataSource())
                .sql("select count(*) from code_reveal where purchase_id = :id")
                .param("id", purchase.id().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void anAuditorSeesThatAVoucherIsHandedOutAndNotToWhom() {
    Facts purchase = counter.fulfilled();
    counter.assigns(purchase, "ada@example.org,Ada");
    String auditor = world.issuer().token("auditor", "auditor", List.of("pytest-2027"), List.of());

    JsonNode first = vouchers(auditor, purchase, "").get(0);

    assertThat(first.has("handOut")).isTrue();
    assertThat(first.toString()).doesNotContain("ada", "Ada", "recipient");
  }

  @Test
  void vouchersAreNarrowedToThoseThatSomebodyHoldsOrNobodyDoes() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    counter.posts(purchase, "/" + own.getFirst() + "/taking-back", "");

    assertThat(serials(vouchers(counter.buyer(), purchase, "?handedOut=yes"))).isEqualTo("2");
    assertThat(serials(vouchers(counter.buyer(), purchase, "?handedOut=no&serials=1-4")))
        .isEqualTo("1 3 4");
    String codes = "/bulk-purchases/" + purchase.id() + "/codes?handedOut=yes";
    assertThat(serials(World.json(world.get(counter.buyer(), codes)).get("items"))).isEqualTo("2");
    assertThat(world.get(counter.buyer(), codes, "Accept", "text/csv").body().lines()).hasSize(2);
    assertThat(world.get(counter.buyer(), codes.replace("yes", "perhaps")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void beforeVouchersAreMadeVoidItIsKnownHowManyCodesWentToPeople() {
    Facts purchase = counter.fulfilled();
    List<String> own = counter.assigns(purchase, "ada@example.org,Ada", "bob@example.org,Bob");
    JdbcClient.create(world.dataSource())
        .sql("update hand_out set exposed = true, status = 'sent' where id = :id")
        .param("id", own.getFirst())
        .update();

    JsonNode reach = reach(purchase, "1-3");
    assertThat(reach.get("handedOut").asInt()).isEqualTo(2);
    assertThat(reach.get("sent").asInt()).isEqualTo(1);
    assertThat(reach(purchase, "2-9").get("sent").asInt()).isZero();
    assertThat(world.get(counter.buyer(), Counter.path(purchase, "/reach?serials=x")).statusCode())
        .isEqualTo(400);
    assertThat(
            world
                .get(world.issuer().otherBuyer(), Counter.path(purchase, "/reach?serials=1"))
                .statusCode())
        .isEqualTo(404);
  }

  private static JsonNode reach(Facts purchase, String serials) {
    return World.json(
        world.get(counter.buyer(), Counter.path(purchase, "/reach?serials=" + serials)));
  }

  private static JsonNode vouchers(String token, Facts purchase, String query) {
    return World.json(world.get(token, "/bulk-purchases/" + purchase.id() + "/vouchers" + query))
        .get("items");
  }

  private static String serials(JsonNode items) {
    return items
        .valueStream()
        .map(item -> item.get("serial").asString())
        .collect(Collectors.joining(" "));
  }
}
