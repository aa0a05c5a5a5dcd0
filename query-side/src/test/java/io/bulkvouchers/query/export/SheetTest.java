package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.bulkvouchers.events.InvalidValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class SheetTest {

  private static final RedeemLinks LINKS =
      new RedeemLinks(URI.create("https://tickets.example/redeem"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void aCellThatLooksLikeAFormulaIsHarmlessInATable(String name) throws IOException {
    String table = new String(written(SheetForm.CSV, 1, name), UTF_8);
    assertThat(table).contains("'" + name).doesNotContain("," + name, ",\"" + name);
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
        part(written(SheetForm.XLSX, 2_500, "=HYPERLINK(\"x\")"), "xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("<is><t>=HYPERLINK(&quot;x&quot;)</t></is>")
        .contains("<is><t>CODE-2500</t></is>")
        .doesNotContain("<f>")
        .doesNotContain("t=\"s\"");
    assertThat(sheet.split("<row ", -1)).hasSize(2_502);
  }

  @Test
  void aSheetOfLabelsHasTenAPageEachWithItsCode() throws IOException {
    try (PdfReader pdf = new PdfReader(written(SheetForm.PDF, 21, "Corporate"))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(3);
      PdfTextExtractor text = new PdfTextExtractor(pdf);
      assertThat(text.getTextFromPage(1)).contains("CODE-1", "CODE-10", "Corporate", "No. 10");
      assertThat(text.getTextFromPage(3)).contains("CODE-21", "until 31 May 2027 23:59 UTC");
    }
  }

  @Test
  void aQrCodeIsReadAsTheLink() throws ChecksumException, FormatException {
    String link = LINKS.of("BULK-ACME-CORP-7K3M-9QWE-RT5X-2HN8");
    QrCode code = QrCode.of(link);
    BitMatrix drawn = new BitMatrix(code.size());
    code.draw((column, row, length) -> drawn.setRegion(column, row, length, 1));
    assertThat(new Decoder().decode(drawn).getText()).isEqualTo(link);
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

  private static byte[] written(SheetForm form, int lines, String product) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CodeSheet sheet = form.open(out);
    for (int serial = 1; serial <= lines; serial++) {
      sheet.add(line(serial, product));
    }
    sheet.finish();
    return out.toByteArray();
  }

  private static CodeLine line(int serial, String product) {
    String code = "CODE-" + serial;
    return new CodeLine(
        serial,
        code,
        LINKS.of(code),
        product,
        "percentage",
        "15 %",
        0,
        1,
        "active",
        Optional.empty(),
        Optional.of(Instant.parse("2027-05-31T23:59:59Z")));
  }

  private String part(byte[] zip, String name) throws IOException {
    Path file = Files.write(folder.resolve("book.xlsx"), zip);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), UTF_8);
    }
  }
}
