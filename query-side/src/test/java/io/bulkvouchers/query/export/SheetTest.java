package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.InvalidValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void aCellThatLooksLikeAFormulaIsHarmlessInATable(String name) throws IOException {
    String table = new String(Sheets.written(SheetForm.CSV, 1, name), UTF_8);
    assertThat(table).contains("'" + name).doesNotContain("," + name, ",\"" + name);
  }

  /** Where a comma is in numbers, spreadsheets part cells by a semicolon; pasted ones, by a tab. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Gold;=1+1|Gold;'=1+1",
        "Gold;+1;-1;@A1|Gold;'+1;'-1;'@A1",
        "Gold; =1+1|Gold;' =1+1",
        "Gold;\t=1|Gold;'\t'=1",
        "a;\"=1+1;\"|\"a;'\"\"=1+1;\"\"\"",
        "\t=1|'\t'=1",
        "Gold\t=1|Gold\t'=1",
        " =1|' =1",
        "Gold 50-100 + more|Gold 50-100 + more",
        "Gold; silver|Gold; silver"
      })
  void aFormulaBehindAnotherSeparatorIsHarmlessToo(String text, String cell) {
    assertThat(CsvSheet.cell(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r=1", "Gold\r=1", "Gold\n@A1", "Gold\r\n\t-1"})
  void noLineOfACellBeginsAFormula(String text) {
    assertThat(CsvSheet.cell(text).lines().skip(1)).allMatch(line -> line.startsWith("'"));
    assertThat(CsvSheet.cell(text)).startsWith("\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"a,b|\"a,b\"", "say \"hi\"|\"say \"\"hi\"\"\"", "plain|plain", "=a,b|\"'=a,b\""})
  void commasAndQuotesAreQuoted(String text, String cell) {
    assertThat(CsvSheet.cell(text)).isEqualTo(cell);
  }

  @Test
  void aWorkbookHoldsTextNeverFormulasAndNoTableOfStrings() throws IOException {
    String sheet =
        part(
            Sheets.written(SheetForm.XLSX, 2_500, "=HYPERLINK(\"x\")"), "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("<is><t>=HYPERLINK(&quot;x&quot;)</t></is>")
        .contains("<is><t>CODE-2500</t></is>")
        .doesNotContain("<f>")
        .doesNotContain("t=\"s\"");
    assertThat(sheet.split("<row ", -1)).hasSize(2_502);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://tickets.example/#redeem", "/redeem"})
  void aPageThatLeavesNoRoomForTheCodeIsRefused(String page) {
    assertThatThrownBy(() -> new RedeemLinks(URI.create(page))).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/pdf|PDF",
        "text/csv;q=0.5, application/jsonl|JSON_LINES",
        "application/json;q=0.1, text/*|CSV"
      })
  void theFormIsTheOneThatIsLikedBest(String accept, SheetForm form) {
    assertThat(SheetForm.accepted(accept)).isEqualTo(form);
  }

  private String part(byte[] zip, String name) throws IOException {
    Path file = Files.write(folder.resolve("book.xlsx"), zip);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), UTF_8);
    }
  }
}
