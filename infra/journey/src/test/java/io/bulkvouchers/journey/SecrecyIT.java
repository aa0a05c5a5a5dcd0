package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Person;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.search.Logs;
import io.bulkvouchers.journey.search.Place;
import io.bulkvouchers.journey.search.Search;
import io.bulkvouchers.journey.search.Secret;
import io.bulkvouchers.journey.search.Tables;
import io.bulkvouchers.journey.search.Topics;
import java.io.IOException;
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

  private static final String PLANTED = "BULK-ACME-CORP-7K3M-9QWE-RT5X-2HN8";

  @Test
  void S40_noCodeIsInAnyLogTableTopicHeaderUrlOrMetric() {
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

    Search.Report report = new Search(everywhere()).lookFor(secrets);
    assertThat(report.found()).isEmpty();
    assertThat(report.looked()).containsOnlyKeys("table", "topic", "log", "http", "metric");
  }

  @Test
  void S40_theSearchFindsACodeThatIsPlantedInEachKindOfPlace() throws IOException {
    Path log = logs().resolve("planted.log");
    try {
      Files.writeString(log, "purchase=bp_1 code=" + PLANTED.toLowerCase(Locale.ROOT));
      String create = "create table planted (note bytea)";
      String insert = "insert into planted values ('" + PLANTED + "')";
      stage().commandDatabase().run(create, insert);
      stage().queryDatabase().run(create, insert);
      produce("planted", "{\"code\":\"" + PLANTED.replace("-", "") + "\"}");
      organizer().tries().read("/bulk-purchases?status=" + PLANTED);

      assertThat(new Search(everywhere()).lookFor(List.of(new Secret(PLANTED))).found())
          .contains(
              "log planted.log",
              "table bulk_command public.planted",
              "table bulk_query public.planted",
              "topic planted")
          .anyMatch(address -> address.startsWith("http"));
    } finally {
      Files.deleteIfExists(log);
      stage().commandDatabase().run("drop table if exists planted");
      stage().queryDatabase().run("drop table if exists planted");
    }
  }

  private static Stream<Secret> codes(Person person, Purchase purchase) {
    return person.revealsCodes(purchase).stream().map(Secret::new);
  }

  private List<Place> everywhere() {
    return List.of(
        new Tables("bulk_command", stage().commandDatabase()),
        new Tables("bulk_query", stage().queryDatabase()),
        new Topics(stage().house().ground().broker().bootstrapServers()),
        new Logs(logs()),
        () -> stage().wire().transcript().map(seen -> new Place.Text("http " + seen, seen)),
        () -> metrics().map(seen -> new Place.Text("metric " + seen, seen)));
  }

  private Path logs() {
    return stage().house().commandSide().plan().log().getParent();
  }

  private Stream<String> metrics() {
    var operator = conference().operator().tries();
    return operator
        .read("/actuator/metrics")
        .expect(200)
        .json()
        .path("names")
        .valueStream()
        .map(name -> operator.read("/actuator/metrics/" + name.asString()))
        .filter(Answer::isSuccess)
        .map(Answer::text);
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
