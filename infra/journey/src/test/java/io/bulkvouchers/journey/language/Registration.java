package io.bulkvouchers.journey.language;

import io.bulkvouchers.local.ServiceProcess;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A registration system of one conference: it brings codes and orders, and knows no purchase. */
public final class Registration {

  private final Stage stage;
  private final Conference conference;
  private final String token;

  private final String commandOrigin;

  Registration(Stage stage, Conference conference) {
    this(stage, conference, stage.commandOrigin());
  }

  private Registration(Stage stage, Conference conference, String commandOrigin) {
    this.stage = stage;
    this.conference = conference;
    this.token = stage.registrationToken("registration", conference.id());
    this.commandOrigin = commandOrigin;
  }

  /** The same system, at another node of the command side. */
  public Registration through(ServiceProcess node) {
    return new Registration(stage, conference, node.origin().toString());
  }

  /** So many of one product in an order, at the price of one in minor units. */
  public record Line(String product, int quantity, long price) {}

  /** An order uses a code. */
  public Answer redeems(String code, String order, Line... lines) {
    return asks("", Map.of("code", code, "orderReference", order, "lines", json(lines)));
  }

  /** A fresh order for one Corporate ticket uses a code. */
  public Answer redeems(String code) {
    return redeems(code, "order-" + UUID.randomUUID(), new Line(Conference.TICKET, 1, 34_900));
  }

  /** What a code grants, and to lines when there are any. */
  public Answer checks(String code, Line... lines) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("code", code));
    if (lines.length > 0) {
      body.put("lines", json(lines));
    }
    return asks("/check", body);
  }

  /** An order gives a code back. */
  public Answer releases(String code, String order) {
    return asks("/release", Map.of("code", code, "orderReference", order));
  }

  private Answer asks(String door, Map<String, ?> body) {
    return stage
        .wire()
        .send(
            "POST",
            commandOrigin + "/conferences/" + conference.id() + "/redemptions" + door,
            Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
            JsonMapper.shared().writeValueAsString(body));
  }

  private List<Map<String, Object>> json(Line... lines) {
    return Arrays.stream(lines)
        .map(
            line ->
                Map.of(
                    "product", line.product(),
                    "quantity", line.quantity(),
                    "unitPrice", Map.of("amount", line.price(), "currency", conference.currency())))
        .toList();
  }
}
