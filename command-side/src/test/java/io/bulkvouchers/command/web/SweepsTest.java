package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SweepsTest extends OperatorScene {

  private static final String SWEEPS = "/operations/sweeps";

  @Test
  void anOperatorSeesWhatOfHisAccountsCouldNotBeLookedAt() {
    jdbc.sql(
            """
            insert into stripe_sweep (conference_id, events_until, swept_at, problem, problem_since)
            values (?, '2027-01-15T11:00:00Z', '2027-01-15T12:00:00Z', 'refunds_not_understood',
              '2027-01-15T11:30:00Z')
            """)
        .param(shop.conference)
        .update();

    JsonNode items = get(operator, SWEEPS).is(200).json().path("items");

    assertThat(items).hasSize(1);
    assertThat(items.at("/0/conference").asString()).isEqualTo(shop.conference);
    assertThat(items.at("/0/problem").asString()).isEqualTo("refunds_not_understood");
    assertThat(items.at("/0/problemSince").asString()).isEqualTo("2027-01-15T11:30:00Z");
    assertThat(get(Api.with("operator", "other-2027"), SWEEPS).is(200).json().path("items"))
        .isEmpty();
    get(Api.with("finance", shop.conference), SWEEPS).isProblem(403, "forbidden");
  }
}
