package io.bulkvouchers.query.vouchers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 100,000 vouchers as a file of each form: whole, and never in memory as a whole. */
class LargeExportTest {

  private static final int VOUCHERS = 100_000;
  private static final int FIRST_PART = 1 << 20;

  /** Less than the smallest of the files, and than any list of their lines. */
  private static final long ROOM = 16L << 20;

  private final Facts purchase = Facts.ofAcme();

  @TempDir private Path folder;

  @Test
  void aHundredThousandComeInEveryFormAndNoneOfThemFillsTheMemory() throws IOException {
    try (World world = new World()) {
      world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled(VOUCHERS));
      try (InputStream some = open(world, "?version=3&serials=1-5000", "application/pdf")) {
        assertThat(some.readAllBytes()).isNotEmpty();
      }
      long before = used();

      try (InputStream table = partly(world, "text/csv", before)) {
        assertThat(lines(table)).isEqualTo(VOUCHERS + 1);
      }
      try (InputStream lines = partly(world, "application/jsonl", before)) {
        assertThat(lines(lines)).isEqualTo(VOUCHERS);
      }
      try (InputStream book =
          partly(
              world, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", before)) {
        assertThat(rows(book)).isEqualTo(VOUCHERS + 1);
      }
      try (InputStream sheet = partly(world, "application/pdf", before);
          PdfReader pdf = new PdfReader(sheet.readAllBytes())) {
        assertThat(pdf.getNumberOfPages()).isEqualTo(VOUCHERS / 10);
        assertThat(new String(pdf.getPageContent(VOUCHERS / 10), UTF_8)).contains("No. 100000");
      }
      assertThat(
              JdbcClient.create(world.dataSource())
                  .sql("select form || ' ' || serials from code_reveal order by id")
                  .query(String.class)
                  .list())
          .containsExactly(
              "pdf 1-5000", "csv 1-100000", "json_lines 1-100000", "xlsx 1-100000", "pdf 1-100000");
    }
  }

  /** With its first part read, so that whatever is gathered for it is there by now. */
  private InputStream partly(World world, String form, long before) throws IOException {
    InputStream file = open(world, "", form);
    byte[] first = file.readNBytes(FIRST_PART);
    assertThat(used() - before).as(form).isLessThan(ROOM);
    return new SequenceInputStream(new ByteArrayInputStream(first), file);
  }

  private InputStream open(World world, String query, String form) {
    HttpResponse<InputStream> file =
        world.open(
            world.issuer().buyer(),
            "/bulk-purchases/" + purchase.id() + "/codes" + query,
            "Accept",
            form);
    assertThat(file.statusCode()).isEqualTo(200);
    return file.body();
  }

  private static long lines(InputStream text) {
    return new BufferedReader(new InputStreamReader(text, UTF_8)).lines().count();
  }

  private int rows(InputStream book) throws IOException {
    Path file = folder.resolve("book.xlsx");
    Files.copy(book, file);
    try (ZipFile parts = new ZipFile(file.toFile());
        InputStream sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), UTF_8).split("<row ", -1).length - 1;
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
