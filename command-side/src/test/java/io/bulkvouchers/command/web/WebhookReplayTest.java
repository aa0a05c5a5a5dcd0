package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WebhookReplayTest extends OperatorScene {

  @Test
  void aReplayOfWhatIsProcessedIsHarmlessAndSaysInTheLogWhoAskedForIt(CapturedOutput log) {
    deliver("evt_1", "price.created", "price_1");
    awaitProcessed(1);

    Reply replayed = api.post(operator, path("evt_1"), "{}").is(202);

    assertThat(replayed.text("state")).isEqualTo("waiting");
    assertThat(replayed.text("eventId")).isEqualTo("evt_1");
    awaitProcessed(1);
    assertThat(log.getOut())
        .contains("webhook=replayed conference=" + shop.conference + " event=evt_1")
        .contains("actor=operator");
  }

  @Test
  void whatWasParkedIsTriedAgain() {
    deliver("evt_1", "price.created", "price_1");
    awaitProcessed(1);
    jdbc.sql("update webhook_inbox set state = 'parked', outcome = 'x' where conference_id = ?")
        .param(shop.conference)
        .update();
    assertThat(ids(list("&state=parked"))).containsExactly("evt_1");

    api.post(operator, path("evt_1"), "{}").is(202);

    awaitProcessed(1);
    assertThat(list("").json().at("/items/0/outcome").asString()).isEqualTo("not_needed");
  }

  @Test
  void manyAreReplayedByAFilterThatNamesTheirState() {
    for (int number = 1; number <= 3; number++) {
      deliver("evt_" + number, "price.created", "price_" + number);
    }
    awaitProcessed(3);
    String filter = "{\"conference\": \"%s\", \"state\": \"processed\"%s}";

    Reply some =
        api.post(
            operator, INBOX + "/replay", filter.formatted(shop.conference, ", \"text\": \"e_3\""));
    assertThat(some.is(202).json().path("replayed").asInt()).isEqualTo(1);
    awaitProcessed(3);
    Reply all = api.post(operator, INBOX + "/replay", filter.formatted(shop.conference, ""));
    assertThat(all.is(202).json().path("replayed").asInt()).isEqualTo(3);
    api.post(operator, INBOX + "/replay", "{}").isProblem(422, "missing_field");
    awaitProcessed(3);
  }

  @Test
  void oneReplayTakesAThousandAndSaysHowManyRemain() {
    jdbc.sql(
            """
            insert into webhook_inbox (conference_id, event_id, type, object_id, body, state,
              finished_at)
            select ?, 'evt_' || number, 'price.created', 'price_1', '', 'parked',
              clock_timestamp()
            from generate_series(1, 1003) number
            """)
        .param(shop.conference)
        .update();
    String filter = "{\"conference\": \"%s\", \"state\": \"parked\"}";

    Reply many = api.post(operator, INBOX + "/replay", filter.formatted(shop.conference)).is(202);

    assertThat(many.json().path("replayed").asInt()).isEqualTo(1_000);
    assertThat(many.json().path("remaining").asInt()).isEqualTo(3);
    Reply rest = api.post(operator, INBOX + "/replay", filter.formatted(shop.conference)).is(202);
    assertThat(rest.json().path("replayed").asInt()).isEqualTo(3);
    assertThat(rest.json().path("remaining").asInt()).isZero();
    jdbc.sql("delete from webhook_inbox where conference_id = ?").param(shop.conference).update();
  }

  @Test
  void onlyOperatorsOfTheConferenceSeeAndReplay() {
    deliver("evt_1", "price.created", "price_1");
    String all = "{\"state\": \"processed\"}";
    for (String role : List.of("organizer", "finance", "auditor", "buyer")) {
      String other = Api.with(role, shop.conference);
      get(other, INBOX).isProblem(403, "forbidden");
      api.post(other, INBOX + "/replay", all).isProblem(403, "forbidden");
    }
    api.post(shop.organizer(), path("evt_1"), "{}").isProblem(403, "forbidden");
    String foreign = Api.with("operator", "other-2027");
    assertThat(ids(get(foreign, INBOX))).isEmpty();
    get(foreign, INBOX + "?conference=" + shop.conference).isProblem(404, "unknown_conference");
    api.post(foreign, path("evt_1"), "{}").isProblem(404, "unknown_conference");
    assertThat(api.post(foreign, INBOX + "/replay", all).json().path("replayed").asInt()).isZero();
    api.post(operator, path("evt_none"), "{}").isProblem(404, "unknown_webhook");
  }
}
