package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhookInboxTest extends OperatorScene {

  @Test
  void theInboxShowsWhatCameOfAnEventAndNeverItsBody() {
    deliver("evt_1", "price.created", "price_1");
    awaitProcessed(1);

    Reply page = list("");
    JsonNode event = page.json().path("items").get(0);

    assertThat(event.path("conference").asString()).isEqualTo(shop.conference);
    assertThat(event.path("eventId").asString()).isEqualTo("evt_1");
    assertThat(event.path("type").asString()).isEqualTo("price.created");
    assertThat(event.path("objectId").asString()).isEqualTo("price_1");
    assertThat(event.path("state").asString()).isEqualTo("processed");
    assertThat(event.path("outcome").asString()).isEqualTo("not_needed");
    assertThat(event.path("tries").asInt()).isEqualTo(1);
    assertThat(event.path("receivedAt").asString()).endsWith("Z");
    assertThat(event.path("finishedAt").asString()).endsWith("Z");
    assertThat(event.has("dueAt")).isFalse();
    assertThat(page.body()).doesNotContain("jenny.rosen@example.com");
  }

  @Test
  void pagesGoForthAndBackAndMissNothing() {
    for (int number = 1; number <= 5; number++) {
      deliver("evt_" + number, "price.created", "price_" + number);
    }
    Reply first = list("&limit=2");
    assertThat(ids(first)).containsExactly("evt_5", "evt_4");
    assertThat(first.header("Link")).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    Reply second = list("&limit=2&after=" + first.text("next"));
    assertThat(ids(second)).containsExactly("evt_3", "evt_2");
    Reply third = list("&limit=2&after=" + second.text("next"));
    assertThat(ids(third)).containsExactly("evt_1");
    assertThat(third.json().has("next")).isFalse();
    Reply back = list("&limit=2&before=" + third.text("previous"));
    assertThat(ids(back)).containsExactly("evt_3", "evt_2");
    assertThat(ids(list("&limit=2&before=" + back.text("previous"))))
        .containsExactly("evt_5", "evt_4");
  }

  @Test
  void aFilterNarrowsByStateTypeAndText() {
    deliver("evt_Aa1", "price.created", "price_1");
    deliver("evt_Bb2", "price.deleted", "price_2");
    awaitProcessed(2);

    assertThat(ids(list("&type=price.deleted"))).containsExactly("evt_Bb2");
    assertThat(ids(list("&text=aa1"))).containsExactly("evt_Aa1");
    assertThat(ids(list("&text=price_2"))).containsExactly("evt_Bb2");
    assertThat(ids(list("&state=parked"))).isEmpty();
    assertThat(ids(list("&state=processed&text=evt_"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=done",
        "limit=0",
        "limit=201",
        "limit=many",
        "after=nonsense",
        "before=MXwyfDN8",
        "after=MXwxfGF8Yg&before=MXwxfGF8Yg",
        "text=%25",
        "type=",
        "conference=Not%20A%20Slug",
      })
  void aParameterThatMeansNothingIsRefused(String query) {
    get(operator, INBOX + "?" + query).isProblem(400, "malformed_request");
  }
}
