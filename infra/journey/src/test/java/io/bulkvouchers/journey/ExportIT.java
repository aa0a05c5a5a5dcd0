package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Purchase;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportIT extends Scenario {

  private static final String COLUMNS =
      "serial,code,redeem link,product,kind,value,uses,max uses,state,valid from,valid until";

  @Test
  void S53_tenCodesAreExportedAsATableAndTheExportIsRecorded() {
    Purchase purchase = tenPaidAndFulfilled();
    List<String> codes = buyer().revealsCodes(purchase);

    Answer table = buyer().tries().toExport(purchase, "text/csv").expect(200);

    List<String> lines = table.text().lines().toList();
    assertThat(lines).hasSize(11).startsWith(COLUMNS);
    for (int i = 0; i < 10; i++) {
      assertThat(lines.get(i + 1))
          .startsWith((i + 1) + "," + codes.get(i) + ",")
          .contains("/redeem#code=" + codes.get(i) + ",")
          .contains(",complimentary,,0,1,active,");
    }
    JsonNode reveal = auditor().tries().toSeeReveals(purchase).expect(200).json().at("/items/0");
    assertThat(reveal.path("serials").asString()).isEqualTo("1-10");
    assertThat(reveal.path("form").asString()).isEqualTo("csv");
    assertThat(reveal.path("by").asString()).isNotEmpty();
    assertThat(reveal.path("requestId").asString())
        .isEqualTo(table.header("X-Request-Id").orElseThrow());
  }

  @Test
  void S53_aNameThatLooksLikeAFormulaIsHarmlessInTheTable() {
    conference().offers("formula", "=HYPERLINK(1)");
    Purchase purchase = organizer().requests(order(1).of("formula").at(0));
    secondOrganizer().approves(purchase);
    organizer().fulfills(purchase);
    purchase.becomes("fulfilled");

    assertThat(buyer().tries().toExport(purchase, "text/csv").expect(200).text())
        .contains(",'=HYPERLINK(1),")
        .doesNotContain(",=HYPERLINK");
  }

  @Test
  void S53_theSameComesAsLinesOfJsonAWorkbookAndLabels() {
    Purchase purchase = tenPaidAndFulfilled();
    List<String> codes = buyer().revealsCodes(purchase);
    assertThat(buyer().tries().toExport(purchase, "application/jsonl").expect(200).text().lines())
        .map(line -> JsonMapper.shared().readTree(line).path("code").asString())
        .isEqualTo(codes);
    assertThat(buyer().tries().toExport(purchase, "application/pdf").expect(200).text())
        .startsWith("%PDF-");
    String workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assertThat(buyer().tries().toExport(purchase, workbook).expect(200).text()).startsWith("PK");
  }
}
