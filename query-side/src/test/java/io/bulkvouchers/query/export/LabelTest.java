package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

class LabelTest {

  private static final Pattern PICTURE =
      Pattern.compile("BI/W (\\d+)/H \\d+/IM true/D\\[1 0]/F/AHx ID ([0-9A-F]+)> EI");

  private static final Pattern TEXT = Pattern.compile("Td\\((.*)\\)Tj");

  @Test
  void aSheetOfLabelsHasTenAPageEachWithItsCode() throws IOException {
    try (PdfReader pdf = new PdfReader(Sheets.written(SheetForm.PDF, 21, "Corporate"))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(3);
      assertThat(texts(pdf.getPageContent(1))).contains("CODE-1", "CODE-10", "No. 10");
      assertThat(texts(pdf.getPageContent(3)))
          .containsExactly("Valid until 31 May 2027 23:59 UTC", "CODE-21", "No. 21");
    }
  }

  @Test
  void aLabelSaysWhoGivesWhatAndWhatItIsWorth() throws IOException {
    assertThat(front("Corporate", "percentage", "15 %"))
        .containsExactly("PyTest Con 2027", "Acme Corp", "Corporate", "15 % off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "percentage|99.99 %|99.99 % off",
        "fixed_amount|50.00 USD|50.00 USD off",
        "complimentary|''|Complimentary, 100 % off",
        "percentage|100 %|Complimentary, 100 % off"
      })
  void onlyWhatLeavesNothingToPayIsCalledComplimentary(String kind, String value, String worth)
      throws IOException {
    assertThat(front("Corporate", kind, value)).endsWith(worth);
  }

  @ParameterizedTest
  @CsvSource({
    "Zürich (Süd) \\o/, Zürich (Süd) \\o/",
    "入場券 A, ??? A",
    "A name so long that it is parted at a blank and goes on below, at a blank and goes on below"
  })
  void aNameIsWrittenInTheLettersThatEveryReaderHas(String name, String shown) throws IOException {
    assertThat(front(name, "percentage", "15 %")).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2_500, 2_501, 5_010})
  void everyPageIsFoundAndEveryCodeOnItIsReadAsItsLink(int labels)
      throws IOException, ChecksumException, FormatException {
    List<String> links = new ArrayList<>();
    try (PdfReader pdf = new PdfReader(Sheets.written(SheetForm.PDF, labels, "Corporate"))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(Math.max(1, (labels + 9) / 10));
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        Matcher pictures = PICTURE.matcher(new String(pdf.getPageContent(page), ISO_8859_1));
        while (pictures.find()) {
          links.add(read(Integer.parseInt(pictures.group(1)), pictures.group(2)));
        }
      }
    }
    assertThat(links)
        .isEqualTo(
            IntStream.rangeClosed(1, labels)
                .mapToObj(serial -> Sheets.LINKS.of("CODE-" + serial))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://tickets.example/redeem", "https://tickets.example/größe"})
  void codesThatAreAddedUpAreReadAsTheirLinks(String page)
      throws ChecksumException, FormatException {
    QrCodes codes = new QrCodes();
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String prefix = i % 500 < 250 ? "BULK-ACME-CORP-" : "BULK-" + "GLOBEX-".repeat(i / 100);
      String link = page + "#code=" + prefix + new BigInteger(75, random).setBit(74).toString(36);
      QrCode code = codes.of(link);
      BitMatrix drawn = new BitMatrix(code.size());
      for (int module = 0; module < code.size() * code.size(); module++) {
        if (code.dark(module % code.size(), module / code.size())) {
          drawn.set(module % code.size(), module / code.size());
        }
      }
      assertThat(new Decoder().decode(drawn).getText()).isEqualTo(link);
    }
  }

  private static String read(int size, String digits) throws ChecksumException, FormatException {
    int stride = digits.length() * 4 / size;
    BitMatrix picture = new BitMatrix(size);
    for (int module = 0; module < size * size; module++) {
      int place = module / size * stride + module % size;
      if ((Character.digit(digits.charAt(place / 4), 16) >> (3 - place % 4) & 1) == 1) {
        picture.set(module % size, module / size);
      }
    }
    return new Decoder().decode(picture).getText();
  }

  /** What stands on every label of its kind is drawn once and used by all of them. */
  private static List<String> front(String product, String kind, String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sheet<CodeLine> sheet = SheetForm.PDF.open(out, Sheets.ISSUER);
    sheet.add(Sheets.line(1, product, kind, value));
    sheet.finish();
    try (PdfReader pdf = new PdfReader(out.toByteArray())) {
      PdfDictionary drawings = pdf.getPageN(1).getAsDict(PdfName.PARENT).getAsDict(PdfName.PARENT);
      PdfDictionary fronts = drawings.getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
      PdfName only = fronts.getKeys().iterator().next();
      return texts(PdfReader.getStreamBytes((PRStream) fronts.getAsStream(only)));
    }
  }

  private static List<String> texts(byte[] drawing) {
    return TEXT.matcher(new String(drawing, Charset.forName("windows-1252")))
        .results()
        .map(found -> found.group(1).replaceAll("\\\\(.)", "$1"))
        .toList();
  }
}
