package io.bulkvouchers.query.webhooks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an HTTP/1.1 response as far as it is wanted, and never more than its bounds. */
final class ResponseReader {

  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 100;
  private static final int MOST_BODY = 4_096;
  private static final int EXCERPT = 1_000;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

  private final InputStream in;

  ResponseReader(InputStream in) {
    this.in = in;
  }

  Answer.Answered read() throws IOException {
    while (true) {
      int status = status(line());
      Map<String, String> headers = headers();
      if (status >= 200) {
        return new Answer.Answered(
            status, excerpt(headers), Optional.ofNullable(headers.get("retry-after")));
      }
    }
  }

  private static int status(String line) throws ProtocolException {
    Matcher matcher = STATUS.matcher(line);
    if (!matcher.matches()) {
      throw new ProtocolException("The answer is no HTTP/1.1");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (int count = 0; count <= MOST_HEADERS; count++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    throw new ProtocolException("The answer has too many headers");
  }

  /** The status stands whatever becomes of the body: it was answered. */
  private String excerpt(Map<String, String> headers) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
        readChunks(body);
      } else {
        readPart(body, length(headers));
      }
    } catch (IOException brokenOff) {
      body.writeBytes("…".getBytes(UTF_8));
    }
    String text = body.toString(UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    return text.codePoints()
        .limit(EXCERPT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int length(Map<String, String> headers) {
    String length = headers.getOrDefault("content-length", "");
    return length.matches("\\d{1,9}") ? Integer.parseInt(length) : MOST_BODY;
  }

  private void readChunks(ByteArrayOutputStream body) throws IOException {
    while (body.size() < MOST_BODY) {
      String size = line().replaceAll(";.*", "").strip();
      if (!size.matches("[0-9a-fA-F]{1,7}")) {
        throw new ProtocolException("A chunk without its size");
      }
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        return;
      }
      readPart(body, length);
      if (body.size() < MOST_BODY) {
        line();
      }
    }
  }

  /** Bit by bit, so that what came before a break is kept. */
  private void readPart(ByteArrayOutputStream body, int length) throws IOException {
    int left = Math.min(length, MOST_BODY - body.size());
    byte[] buffer = new byte[512];
    while (left > 0) {
      int count = in.read(buffer, 0, Math.min(left, buffer.length));
      if (count < 0) {
        return;
      }
      body.write(buffer, 0, count);
      left -= count;
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new ProtocolException("The answer broke off");
      }
      if (line.size() >= LONGEST_LINE) {
        throw new ProtocolException("A line of the answer is too long");
      }
      line.write(next);
    }
    String text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
