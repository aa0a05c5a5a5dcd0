package io.bulkvouchers.query.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends a whole file or breaks the connection off, so that half a file is never taken for a whole
 * one.
 */
public final class Sending {

  private Sending() {}

  /** Begins a file in the body of an answer. */
  @FunctionalInterface
  public interface Opening<T> {

    /** The file, with what comes before its first line. */
    Sheet<T> open(OutputStream out) throws IOException;
  }

  /**
   * Sends a file while it is made; it is never whole in memory or on a disk.
   *
   * @param lines gives each line, the first one first, to whom it is handed
   */
  public static <T> void send(
      HttpServletResponse response,
      SheetForm form,
      String name,
      Opening<T> opening,
      Consumer<Consumer<T>> lines)
      throws IOException {
    String file = name + "." + form.extension();
    response.setContentType(form.type().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    try {
      Sheet<T> sheet = opening.open(response.getOutputStream());
      lines.accept(line -> add(sheet, line));
      sheet.finish();
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    } catch (RuntimeException failure) {
      throw response.isCommitted() ? new BrokenFile(file, failure) : failure;
    }
  }

  private static <T> void add(Sheet<T> sheet, T line) {
    try {
      sheet.add(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
