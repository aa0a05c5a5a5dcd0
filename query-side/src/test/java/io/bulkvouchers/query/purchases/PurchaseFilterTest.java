package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Three purchases: small of Acme and paid, middle of Globex without a price, large of Acme. */
class PurchaseFilterTest {

  private static final String LIST = "/bulk-purchases?conference=lists-2027";
  private static final String COUNTS = "/bulk-purchases/counts?conference=lists-2027";
  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");

  private static World world;
  private static String organizer;
  private static Facts small;
  private static Facts middle;
  private static Facts large;

  @BeforeAll
  static void open() {
    world = new World();
    organizer = world.issuer().token("lister", "organizer", List.of("lists-2027"), List.of());
    small = Facts.of("lists-2027", "acme-corp");
    middle = Facts.of("lists-2027", "globex");
    large = Facts.of("lists-2027", "acme-corp");
    send(asked(small, 5, Optional.of(1_000L), "=Gold sponsorship"), 0);
    send(asked(middle, 20, Optional.empty(), "Students of Zürich"), 1);
    send(asked(large, 100, Optional.of(2_000L), "Gold partners"), 2);
    world.relay().send(small.paid(), 2, NOON);
    world.get(organizer, "/bulk-purchases/" + small.id() + "?version=2");
    List.of(middle, large)
        .forEach(it -> world.get(organizer, "/bulk-purchases/" + it.id() + "?version=1"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sponsor=acme-corp | large small",
        "product=corporate | large middle small",
        "product=another | ''",
        "least=5000 | large small",
        "least=5001&most=200000 | large",
        "most=5000 | middle small",
        "from=2027-01-15T12:00:01Z | large middle",
        "until=2027-01-15T12:00:01Z | small",
        "text=gold | large small",
        "text=GOLD%20spon | small",
        "text=z%C3%BCrich | middle",
        "text=glob | middle",
        "text=acme-corp | large small",
        "text=pi_1 | small",
        "text=nothing | ''",
        "text=%00 | large middle small",
        "text=gold&status=paid&sponsor=acme-corp&most=5000 | small",
        "sort=created | small middle large",
        "sort=amount | middle small large",
        "sort=-amount | large small middle",
        "sort=quantity | small middle large",
        "sort=-quantity | large middle small"
      })
  void aListIsNarrowedAndSorted(String query, String names) {
    assertThat(idsIn(page("&" + query))).isEqualTo(idsOf(names));
  }

  @Test
  void aPastedIdFindsItsPurchase() {
    assertThat(idsIn(page("&text=%20" + middle.id()))).isEqualTo(idsOf("middle"));
    assertThat(idsIn(page("&text=" + Facts.ofAcme().id()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "-created", "amount", "-amount", "quantity", "-quantity"})
  void pagesOfEachOrderLeadForwardAndBack(String sort) {
    String path = "&limit=1&sort=" + sort;
    JsonNode all = page("&sort=" + sort);
    JsonNode first = page(path);
    JsonNode second = page(path + "&after=" + first.get("next").asString());
    JsonNode third = page(path + "&after=" + second.get("next").asString());
    JsonNode back = page(path + "&before=" + third.get("previous").asString());

    List<String> walked = new ArrayList<>();
    List.of(first, second, third).forEach(it -> walked.addAll(idsIn(it)));
    assertThat(walked).isEqualTo(idsIn(all));
    assertThat(idsIn(back)).isEqualTo(idsIn(second));
    assertThat(third.has("next")).isFalse();
  }

  @Test
  void aPlaceInOneOrderIsNoneInAnother() {
    String next = page("&limit=1&sort=amount").get("next").asString();
    HttpResponse<String> refused = world.get(organizer, LIST + "&sort=quantity&after=" + next);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(World.json(refused).get("code").asString()).isEqualTo("invalid_cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=id", "least=much", "from=yesterday", "product=%00", "until=%00"})
  void whatIsNoFilterIsRefusedByName(String query) {
    for (String path : List.of("/bulk-purchases?", "/bulk-purchases/counts?status=x&")) {
      HttpResponse<String> refused = world.get(organizer, path + query);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(World.json(refused).get("code").asString()).isEqualTo("invalid_parameter");
    }
  }

  @Test
  void eachStateIsCountedWhateverStateIsShown() {
    JsonNode counts = World.json(world.get(organizer, COUNTS + "&status=paid&text=gold"));
    assertThat(counts.get("all").toString()).isEqualTo("{\"count\":2,\"exact\":true}");
    assertThat(counts.get("items").toString())
        .contains("{\"status\":\"paid\",\"count\":1,\"exact\":true}")
        .contains("{\"status\":\"denied\",\"count\":0,\"exact\":true}");
    assertThat(World.json(world.get(world.issuer().foreignOrganizer(), COUNTS)).at("/all/count"))
        .hasToString("0");
  }

  @Test
  void aFileHasExactlyWhatIsFilteredAndNoFormula() {
    String query = LIST + "&text=gold&sort=amount";
    HttpResponse<String> table = world.get(organizer, query, "Accept", "text/csv");
    assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("purchases.csv");
    List<String> lines = table.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith(small.id().value()).contains(",'=Gold sponsorship,5,USD,");
    assertThat(lines.get(2)).startsWith(large.id().value()).contains(",100,USD,2000,200000,");

    List<String> objects =
        world.get(organizer, query, "Accept", "application/jsonl").body().lines().toList();
    assertThat(objects).hasSize(2);
    assertThat(objects.getFirst()).startsWith("{\"id\":\"" + small.id());
    assertThat(world.get(world.issuer().foreignOrganizer(), query, "Accept", "text/csv").body())
        .doesNotContain(small.id().value());
  }

  private static Created asked(Facts facts, int quantity, Optional<Long> price, String words) {
    Created usual = facts.created();
    return new Created(
        facts.id(),
        new ConferenceId(facts.conference()),
        facts.sponsor().map(SponsorId::new),
        usual.productIds(),
        quantity,
        Samples.USD,
        price.map(amount -> Money.of(amount, "USD")),
        usual.terms(),
        usual.approvalPolicy(),
        words,
        Samples.BUYER);
  }

  private static void send(Created created, int second) {
    world.relay().send(created, 1, NOON.plusSeconds(second));
  }

  private static JsonNode page(String query) {
    return World.json(world.get(organizer, LIST + query));
  }

  private static List<String> idsOf(String names) {
    Map<String, Facts> others = Map.of("small", small, "middle", middle);
    return Stream.of(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(name -> others.getOrDefault(name, large).id().value())
        .toList();
  }

  private static List<String> idsIn(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("items").forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }
}
