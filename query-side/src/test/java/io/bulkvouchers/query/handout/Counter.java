package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Hands out codes as a buyer does, over HTTP. */
record Counter(World world, String conference) {

  Counter(World world) {
    this(world, "pytest-2027");
  }

  /** Ten vouchers that Acme can hand out. */
  Facts fulfilled() {
    Facts purchase = Facts.of(conference, "acme-corp");
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    assertThat(world.get(buyer(), "/bulk-purchases/" + purchase.id() + "?version=3").statusCode())
        .isEqualTo(200);
    return purchase;
  }

  String buyer() {
    return world.issuer().token("buyer", "buyer", List.of(), List.of(conference + "/acme-corp"));
  }

  HttpResponse<String> uploads(Facts purchase, String csv, String... headers) {
    return world.send(
        world
            .request(buyer(), path(purchase, "/uploads"), headers)
            .setHeader("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv))
            .build());
  }

  /** People who get a voucher each; the ids of their hand-outs. */
  List<String> assigns(Facts purchase, String... addresses) {
    HttpResponse<String> response =
        uploads(purchase, "email,name\n" + String.join("\n", addresses) + "\n");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return World.json(response)
        .get("items")
        .valueStream()
        .map(item -> item.get("handOut").asString())
        .toList();
  }

  HttpResponse<String> posts(String token, Facts purchase, String part, String json) {
    return world.send(
        world
            .request(token, path(purchase, part), "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> posts(Facts purchase, String part, String json) {
    return posts(buyer(), purchase, part, json);
  }

  JsonNode list(Facts purchase) {
    return World.json(world.get(buyer(), path(purchase, ""))).get("items");
  }

  JsonNode summary(Facts purchase) {
    return World.json(world.get(buyer(), path(purchase, "/summary")));
  }

  /** The status of each hand-out, in their order. */
  String statuses(Facts purchase) {
    return list(purchase)
        .valueStream()
        .map(item -> item.get("status").asString())
        .collect(Collectors.joining(" "));
  }

  /** Every row of the tables of hand-outs, as text. */
  String everyRow() {
    JdbcClient sql = JdbcClient.create(world.dataSource());
    return sql
        .sql("select table_name from information_schema.tables where table_schema = 'public'")
        .query(String.class)
        .list()
        .stream()
        .flatMap(
            table ->
                sql
                    .sql("select row::text from " + table + " row")
                    .query(String.class)
                    .list()
                    .stream())
        .collect(Collectors.joining("\n"));
  }

  static String path(Facts purchase, String part) {
    return "/bulk-purchases/" + purchase.id() + "/handouts" + part;
  }
}
