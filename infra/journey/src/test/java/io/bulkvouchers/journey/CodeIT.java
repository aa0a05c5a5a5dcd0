package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.codes.VoucherCode;
import io.bulkvouchers.journey.language.Purchase;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodeIT extends Scenario {

  private static final Pattern FORM = Pattern.compile("BULK-ACME-CORP(-[0-9A-HJKMNP-TV-Z]{4}){4}");

  @Test
  void S35_aHundredThousandCodesAreWellFormedDistinctAndPassTheirCheckSymbol() {
    Purchase purchase = gift(100_000);
    List<String> codes = buyer().revealsCodes(purchase);
    assertThat(codes).hasSize(100_000);
    assertThat(new HashSet<>(codes)).hasSize(100_000);
    assertThat(codes).allMatch(FORM.asMatchPredicate());
    assertThat(codes).allMatch(code -> VoucherCode.parse(code).reveal().equals(code));
  }

  @Test
  void S36_aSponsorSlugOfAHundredAndFiftyCharactersLeavesCodesWithinSixtyFour() {
    String slug = "acme-" + "very-".repeat(27) + "long-words";
    assertThat(slug).hasSize(150);
    conference().welcomes(slug);
    Purchase purchase = organizer().requests(order(10).forSponsor(slug).at(8_950));
    stripe().pays(organizer().checksOut(purchase));

    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(organizer().revealsCodes(purchase))
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.length() <= 64 && code.startsWith("BULK-ACME-VERY-"))
        .allMatch(code -> VoucherCode.parse(code).reveal().equals(code));
  }

  @Test
  void S37_aClashWithACodeOfTheConferenceDrawsANewSaltAndStillGivesExactlyTen() {
    Purchase purchase = tenAt8950();
    stage().commandDatabase().run(clashOnceFor(purchase));
    stripe().pays(buyer().checksOut(purchase));

    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(stage().commandDatabase().count("select last_value from clash")).isGreaterThan(1);
    assertThat(buyer().revealsCodes(purchase)).hasSize(10).doesNotHaveDuplicates();
    assertThat(
            stage()
                .commandDatabase()
                .count("select count(*) from code_hash where purchase_id = ?", purchase.id()))
        .isEqualTo(10);
    assertThat(organizer().timeline(purchase))
        .extracting(step -> step.path("type").asString())
        .containsOnlyOnce("bulk-purchase.fulfilled.v1");
  }

  /** What the table answers when a code exists; a sequence counts on through a rollback. */
  private static String[] clashOnceFor(Purchase purchase) {
    return new String[] {
      "create sequence clash",
      """
      create function clash() returns trigger language plpgsql as $$
      begin
        if (select purchase_id from code_batch where batch_id = new.batch_id) = '%s'
          and nextval('clash') = 1 then
          raise unique_violation using constraint = 'code_trace_pkey';
        end if;
        return new;
      end
      $$
      """
          .formatted(purchase.id()),
      "create trigger clash before insert on code_trace for each row execute function clash()"
    };
  }
}
