package io.bulkvouchers.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms that codes can be had in beside pages of JSON. */
public enum SheetForm {
  CSV(SheetForm.CSV_TYPE, "csv"),
  XLSX(SheetForm.XLSX_TYPE, "xlsx"),
  JSON_LINES(SheetForm.JSON_LINES_TYPE, "jsonl"),
  PDF(SheetForm.PDF_TYPE, "pdf");

  /** RFC 4180. */
  public static final String CSV_TYPE = "text/csv";

  /** Office Open XML. */
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** One JSON object a line. */
  public static final String JSON_LINES_TYPE = "application/jsonl";

  /** Labels to print, each with a QR code. */
  public static final String PDF_TYPE = "application/pdf";

  private final String type;
  private final String extension;

  SheetForm(String type, String extension) {
    this.type = type;
    this.extension = extension;
  }

  /** The one that the header {@code Accept} likes best; it likes one, or nobody would ask here. */
  public static SheetForm accepted(String header) {
    List<MediaType> liked = MediaType.parseMediaTypes(header);
    MimeTypeUtils.sortBySpecificity(liked);
    return liked.stream()
        .flatMap(like -> Arrays.stream(values()).filter(form -> like.includes(form.type())))
        .findFirst()
        .orElse(CSV);
  }

  /** What the answer says it is. */
  public MediaType type() {
    return MediaType.parseMediaType(this == CSV ? type + ";charset=UTF-8" : type);
  }

  /** How a file of this form ends. */
  public String extension() {
    return extension;
  }

  /** As written in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Begins a file; only labels say who gives their vouchers. */
  public Sheet<CodeLine> open(OutputStream out, Issuer issuer) throws IOException {
    return this == PDF ? PdfSheet.open(out, issuer) : open(out, CodeTable.CODES);
  }

  /** Begins a file of lines of any kind; labels are of codes only. */
  public <T> Sheet<T> open(OutputStream out, Table<T> table) throws IOException {
    return switch (this) {
      case CSV -> CsvSheet.open(out, table);
      case XLSX -> XlsxSheet.open(out, table);
      case JSON_LINES -> new JsonLinesSheet<>(out);
      case PDF -> throw new IllegalArgumentException("A label is of a code");
    };
  }
}
