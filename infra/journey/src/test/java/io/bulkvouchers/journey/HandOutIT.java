package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.codes.VoucherCode;
import io.bulkvouchers.journey.language.HandOuts;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.search.Logs;
import io.bulkvouchers.journey.search.Place;
import io.bulkvouchers.journey.search.Search;
import io.bulkvouchers.journey.search.Secret;
import io.bulkvouchers.journey.search.Tables;
import io.bulkvouchers.journey.search.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Codes on their way to people, past a mail server that is there or not. */
class HandOutIT extends Scenario {

  @Test
  void everybodyOfAFileGetsALetterWithACodeOfTheirOwn() {
    Purchase purchase = gift(5);
    HandOuts handOuts = new HandOuts(stage(), buyer(), purchase);
    String ada = fresh("ada");
    String bob = fresh("bob");

    handOuts.uploads("email,name\n%s,Ada\n%s,Bob\n".formatted(ada, bob)).expect(200);
    handOuts.posts("/sendings", Map.of()).expect(200);
    handOuts.until(it -> assertThat(it.statuses()).containsExactly("sent", "sent"));

    List<String> codes =
        List.of(ada, bob).stream()
            .map(handOuts::lettersTo)
            .peek(letters -> assertThat(letters).hasSize(1))
            .map(letters -> HandOuts.codeIn(letters.getFirst()))
            .toList();
    assertThat(codes).doesNotHaveDuplicates().isSubsetOf(buyer().revealsCodes(purchase));
    assertThat(codes).allMatch(code -> VoucherCode.parse(code).reveal().equals(code));
    assertThat(handOuts.summary().at("/counts/sent").asInt()).isEqualTo(2);
    assertThat(handOuts.summary().at("/free").asInt()).isEqualTo(3);
  }

  @Test
  void whileTheMailServerIsDownNothingIsLostAndAfterwardsNobodyGetsTwo() {
    Purchase purchase = gift(20);
    HandOuts handOuts = new HandOuts(stage(), buyer(), purchase);
    List<String> people = IntStream.range(0, 20).mapToObj(n -> fresh("p" + n)).toList();
    handOuts.uploads("email\n" + String.join("\n", people)).expect(200);

    handOuts.mail().down();
    try {
      handOuts.posts("/sendings", Map.of()).expect(200);
      handOuts.until(
          it -> assertThat(it.summary().at("/mail/state").asString()).isEqualTo("unreachable"));
      assertThat(handOuts.statuses()).hasSize(20).doesNotContain("sent");
      stage().house().querySide().restart();
    } finally {
      handOuts.mail().up();
    }

    handOuts.until(it -> assertThat(it.statuses()).hasSize(20).containsOnly("sent"));
    assertThat(people).allSatisfy(one -> assertThat(handOuts.lettersTo(one)).hasSize(1));
    assertThat(handOuts.summary().at("/mail/state").asString()).isEqualTo("working");
  }

  @Test
  void aLetterThatCameBackAndATakenBackCodeAreSeen() {
    Purchase purchase = gift(3);
    HandOuts handOuts = new HandOuts(stage(), buyer(), purchase);
    String gone = fresh("gone");
    handOuts.uploads("email\n%s\n%s\n".formatted(gone, fresh("eve"))).expect(200);
    handOuts.posts("/sendings", Map.of()).expect(200);
    handOuts.until(it -> assertThat(it.statuses()).containsExactly("sent", "sent"));
    List<JsonNode> rows = handOuts.list();

    handOuts.posts("/" + rows.getFirst().path("id").asString() + "/bounce", Map.of()).expect(204);
    JsonNode back =
        handOuts
            .posts("/" + rows.getLast().path("id").asString() + "/taking-back", Map.of())
            .expect(200)
            .json();

    assertThat(handOuts.statuses()).containsExactly("bounced", "taken_back");
    assertThat(back.path("consequence").asString()).isEqualTo("void_and_replace");
    String serial = back.at("/next/0/vouchers").asString();
    organizer().tries().toVoid(purchase, serial).expect(200);
    organizer().tries().toRepair(purchase).expect(200);
    purchase.until(view -> assertThat(view.live()).isEqualTo(3));
    handOuts.until(it -> assertThat(it.summary().at("/free").asInt()).isEqualTo(2));
    handOuts.uploads("email\n" + fresh("next")).expect(200);
    assertThat(handOuts.list().getLast().path("serial").asInt()).isEqualTo(3);
  }

  @Test
  void noAddressIsInAnyLogTableTopicOrMetric() {
    Purchase purchase = gift(1);
    HandOuts handOuts = new HandOuts(stage(), buyer(), purchase);
    String address = fresh("hidden");
    handOuts.uploads("email,name\n%s,Zebediah Hidden\n".formatted(address)).expect(200);
    handOuts.posts("/sendings", Map.of()).expect(200);
    handOuts.until(it -> assertThat(it.statuses()).containsExactly("sent"));
    String code = HandOuts.codeIn(handOuts.lettersTo(address).getFirst());

    List<Place> places =
        List.of(
            new Tables("bulk_command", stage().commandDatabase()),
            new Tables("bulk_query", stage().queryDatabase()),
            new Topics(stage().house().ground().broker().bootstrapServers()),
            new Logs(stage().house().querySide().plan().log().getParent()),
            () -> stage().wire().transcript().map(seen -> new Place.Text("http " + seen, seen)));
    Search.Report report =
        new Search(places)
            .lookFor(List.of(new Secret(address), new Secret("Zebediah"), Secret.ofCode(code)));

    assertThat(report.found()).isEmpty();
    assertThat(report.looked()).containsOnlyKeys("table", "topic", "log", "http");
  }

  /** An address that nobody else in the run has. */
  private static String fresh(String name) {
    return name + "-" + UUID.randomUUID() + "@example.org";
  }
}
