package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ConferenceMailTest {

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
  void anOrganizerErasesAnAddressInAllPurchasesOfTheConference() {
    Facts first = counter.fulfilled();
    Facts second = counter.fulfilled();
    counter.assigns(first, "gone@example.org,Gone");
    counter.assigns(second, "Gone@Example.org,Gone");

    HttpResponse<String> erased =
        conference("POST", "/erasures", "{\"email\": \"gone@example.org\"}");

    assertThat(World.json(erased).get("purchases").asInt()).isEqualTo(2);
    assertThat(counter.list(first).at("/0/person").asString()).isEqualTo("erased");
    assertThat(counter.list(second).at("/0/person").asString()).isEqualTo("erased");
    assertThat(
            JdbcClient.create(world.dataSource())
                .sql("select distinct erased_by from hand_out_person where erased_at is not null")
                .query(String.class)
                .list())
        .containsExactly("organizer");
  }

  @Test
  void anErasureIsDoneOnceUnderItsKey() {
    counter.assigns(counter.fulfilled(), "once@example.org,Once");
    String body = "{\"email\": \"once@example.org\"}";

    HttpResponse<String> first =
        conference("POST", "/erasures", body, "Idempotency-Key", "erase-once");
    counter.assigns(counter.fulfilled(), "once@example.org,Once");
    HttpResponse<String> again =
        conference("POST", "/erasures", body, "Idempotency-Key", "erase-once");

    assertThat(World.json(first).get("purchases").asInt()).isEqualTo(1);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(conference("POST", "/erasures", body).body()).isEqualTo("{\"purchases\":1}");
  }

  @Test
  void aNoticeOfMailUnderAKeyOfAnotherNoticeIsRefused() {
    String notice = "{\"messageId\": \"<%s@x.example>\", \"status\": \"4.2.2\"}";
    String one = notice.formatted(UUID.randomUUID());
    String other = notice.formatted(UUID.randomUUID());

    assertThat(conference("POST", "/mail-bounces", one, "Idempotency-Key", "m-1").statusCode())
        .isEqualTo(204);
    assertThat(conference("POST", "/mail-bounces", one, "Idempotency-Key", "m-1").statusCode())
        .isEqualTo(204);
    assertThat(conference("POST", "/mail-bounces", other, "Idempotency-Key", "m-1").body())
        .contains("idempotency_key_reused");
  }

  @Test
  void aTemplateIsCheckedPreviewedAndKept() {
    HttpResponse<String> refused =
        conference(
            "PUT", "/hand-out-template", "{\"subject\": \"Hi\", \"text\": \"{cod} {link}\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(World.json(refused).at("/errors/0/detail").asString())
        .contains("{cod} is no placeholder");

    JsonNode subject =
        World.json(
            conference(
                "PUT", "/hand-out-template", "{\"subject\": \"{nme}\", \"text\": \"{code}\"}"));
    assertThat(subject.at("/errors/0/parameter").asString()).isEqualTo("subject");
    assertThat(subject.at("/errors/0/detail").asString())
        .contains("{nme} is no placeholder", "{sponsor}", "{product}");

    String words = "{\"subject\": \"For {name}\", \"text\": \"{code}\"}";
    JsonNode preview = World.json(conference("POST", "/hand-out-template/preview", words));
    assertThat(preview.get("subject").asString()).isEqualTo("For Ada Lovelace");
    assertThat(conference("PUT", "/hand-out-template", words).statusCode()).isEqualTo(200);
    assertThat(
            World.json(world.get(counter.buyer(), "/conferences/pytest-2027/hand-out-template"))
                .get("subject")
                .asString())
        .isEqualTo("For {name}");
    assertThat(
            world
                .get(
                    world.issuer().foreignOrganizer(), "/conferences/pytest-2027/hand-out-template")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aMessageIdThatOnlyLooksLikeOneOfOursIsRefused() {
    for (String id : List.of("-".repeat(36), "a".repeat(36))) {
      HttpResponse<String> refused =
          conference(
              "POST",
              "/mail-bounces",
              "{\"messageId\": \"<%s@example.org>\", \"status\": \"5.1.1\"}".formatted(id));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    }
  }

  private static HttpResponse<String> conference(
      String method, String part, String json, String... headers) {
    return world.send(
        world
            .request(world.issuer().organizer(), "/conferences/pytest-2027" + part, headers)
            .setHeader("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build());
  }
}
