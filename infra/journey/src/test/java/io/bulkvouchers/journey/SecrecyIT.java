package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Person;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Registration;
import io.bulkvouchers.journey.language.Registration.Line;
import io.bulkvouchers.journey.search.AuditBundle;
import io.bulkvouchers.journey.search.Logs;
import io.bulkvouchers.journey.search.Metrics;
import io.bulkvouchers.journey.search.Place;
import io.bulkvouchers.journey.search.Search;
import io.bulkvouchers.journey.search.Secret;
import io.bulkvouchers.journey.search.ShownHistory;
import io.bulkvouchers.journey.search.Tables;
import io.bulkvouchers.journey.search.Topics;
import io.bulkvouchers.journey.search.WriteAheadLog;
import io.bulkvouchers.local.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SecrecyIT extends Scenario {

  private static final String PLANTED_CODE = "BULK-ACME-CORP-7K3M-9QWE-RT5X-2HN8";
  private static final String PLANTED_KEY = "sk_test_planted51HqZkLmNb0pRsTuVw";
  private static final String PLANTED = PLANTED_CODE + " " + PLANTED_KEY;
  private static final String[] KINDS = {
    "table", "wal", "topic", "log", "http", "metric", "problem", "history", "bundle"
  };

  @Test
  void S40_noCodeIsInAnyLogTableTopicHeaderUrlMetricProblemHistoryOrBundle() {
    Purchase refunded = tenPaidAndFulfilled();
    Purchase kept = gift(10);
    List<Secret> secrets =
        Stream.of(buyer(), organizer())
            .flatMap(person -> Stream.of(refunded, kept).flatMap(it -> codes(person, it)))
            .distinct()
            .toList();
    assertThat(secrets).hasSize(20);
    organizer().refunds(refunded);
    refunded.becomes("refunded");
    List<Answer> told = used(refunded, kept);

    Search.Report report = new Search(everywhere(refunded, kept)).lookFor(secrets);
    assertThat(report.found()).isEmpty();
    assertThat(report.looked()).containsOnlyKeys(KINDS);
    Place answers = () -> told.stream().map(it -> new Place.Text("answer", it.text()));
    assertThat(new Search(List.of(answers)).lookFor(secrets).found()).isEmpty();
  }

  @Test
  void S40_noKeyWebhookSecretOrTokenIsInAnyLogTableTopicAnswerHeaderUrlOrMetric() {
    Purchase refunded = tenPaidAndFulfilled();
    organizer().refunds(refunded);
    refunded.becomes("refunded");
    organizer()
        .tries()
        .toChange(conference(), "PUT", "/stripe-account", Map.of("secretKey", secrets().getFirst()))
        .expect(422);

    Search.Report report =
        new Search(everywhereAndAnswers(refunded))
            .lookFor(secrets().stream().map(Secret::new).toList());
    assertThat(report.found()).isEmpty();
    assertThat(report.looked()).containsKeys(KINDS).containsKey("answer");
  }

  @Test
  void S40_theSearchFindsWhatIsPlantedInEachKindOfPlace() throws IOException {
    Path log = logs().resolve("planted.log");
    Path second = Files.createDirectories(logs().resolve("second")).resolve("planted.log");
    try (var node = stage().anotherQuerySide(Map.of("management.metrics.tags.planted", PLANTED))) {
      Files.writeString(log, "purchase=bp_1 code=" + PLANTED.toLowerCase(Locale.ROOT));
      Files.writeString(second, PLANTED);
      String create = "create table planted (note bytea)";
      String insert = "insert into planted values ('" + PLANTED + "')";
      stage().commandDatabase().run(create, insert);
      stage().queryDatabase().run(create, insert);
      produce("planted", "{\"code\":\"" + PLANTED.replace("-", "") + "\"}");
      Purchase planted = organizer().requests(order(1).at(8_950).with("description", PLANTED));
      organizer().sees(planted);
      organizer().tries().toRequest(order(1).with(PLANTED, 1)).expectProblem(422, "unknown_field");
      organizer().tries().read("/bulk-purchases?status=" + PLANTED.replace(' ', '+'));
      Stream<Place> places =
          Stream.concat(everywhereAndAnswers(planted).stream(), Stream.of(metricsOf(node)));
      Search search = new Search(places.toList());
      assertEverywhere(search.lookFor(List.of(Secret.ofCode(PLANTED_CODE))));
      assertEverywhere(search.lookFor(List.of(new Secret(PLANTED_KEY))));
    } finally {
      Files.deleteIfExists(log);
      Files.deleteIfExists(second);
      stage().commandDatabase().run("drop table if exists planted");
      stage().queryDatabase().run("drop table if exists planted");
    }
  }

  /**
   * All that can be done with codes: used, missed, mistyped, sent in the wrong field, asked for.
   */
  private List<Answer> used(Purchase refunded, Purchase kept) {
    Registration registration = conference().registration();
    String code = buyer().revealsCodes(kept).getFirst();
    String revoked = buyer().revealsCodes(refunded).getFirst();
    Line ticket = new Line("corporate", 1, 34_900);
    return List.of(
        registration.redeems(code, "order-1", ticket).expect(201),
        registration.redeems(code, "order-1", ticket).expect(200),
        registration.redeems(code, "order-2", ticket).expectProblem(409, "voucher_not_usable"),
        registration.checks(revoked).expectProblem(409, "voucher_not_usable"),
        registration.checks(code.replaceFirst(".$", "U")).expectProblem(422, "mistyped_code"),
        registration.redeems(code, code, ticket).expectProblem(422, "invalid_value"),
        registration.redeems(code, "order-3", new Line(code, 1, 1)).expect(422),
        registration.releases(code, "order-1").expect(200),
        buyer().tries().toCheckVoucher(kept, code).expect(200),
        buyer().tries().toCheckVoucher(kept, revoked).expectProblem(404, "not_of_this_purchase"));
  }

  private static void assertEverywhere(Search.Report report) {
    assertThat(report.found())
        .contains(
            "log planted.log",
            "log second/planted.log",
            "table bulk_command public.planted",
            "table bulk_query public.planted",
            "topic planted")
        .extracting(address -> address.split(" ", 2)[0])
        .contains(KINDS)
        .contains("answer");
  }

  private List<String> secrets() {
    return Stream.concat(
            stripe().secrets().stream(),
            Stream.of(buyer(), organizer(), operator()).map(Person::token))
        .toList();
  }

  private static Stream<Secret> codes(Person person, Purchase purchase) {
    return person.revealsCodes(purchase).stream().map(Secret::ofCode);
  }

  private List<Place> everywhere(Purchase... told) {
    return List.of(
        new Tables("bulk_command", stage().commandDatabase()),
        new Tables("bulk_query", stage().queryDatabase()),
        new WriteAheadLog(stage().commandDatabase()),
        new Topics(stage().house().ground().broker().bootstrapServers()),
        new Logs(logs()),
        () -> stage().wire().transcript().map(seen -> new Place.Text("http " + seen, seen)),
        () -> stage().wire().refusals().map(seen -> new Place.Text("problem " + seen, seen)),
        new ShownHistory(auditor(), conference().id(), List.of(told)),
        () -> Stream.of(told).map(this::bundle).flatMap(Place::texts),
        metricsOf(stage().house().commandSide()),
        metricsOf(stage().house().querySide()));
  }

  private Place bundle(Purchase purchase) {
    String house = stage().house().plan().commandOrigin();
    String path = "/conferences/" + conference().id() + "/audit-bundle?purchase=" + purchase.id();
    return new AuditBundle(URI.create(house + path), auditor().token());
  }

  private Place metricsOf(ServiceProcess node) {
    return new Metrics(stage().wire(), node.origin().toString(), operator().token());
  }

  /** An answer may hold codes, for who may see them; never what opens doors. */
  private List<Place> everywhereAndAnswers(Purchase... told) {
    Place answers =
        () -> stage().wire().bodies().map(seen -> new Place.Text("answer " + seen, seen));
    return Stream.concat(everywhere(told).stream(), Stream.of(answers)).toList();
  }

  private Path logs() {
    return stage().house().commandSide().plan().log().getParent();
  }

  private void produce(String topic, String value) {
    var broker = stage().house().ground().broker();
    broker.createTopics(Map.of(topic, 1));
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value));
    }
  }
}
