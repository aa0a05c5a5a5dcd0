package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.events.wire.EventCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, which is the line itself and not only what a table has of it. */
final class JsonLinesSheet<T> implements Sheet<T> {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final Writer out;

  JsonLinesSheet(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  @Override
  public void add(T line) throws IOException {
    out.write(JSON.writeValueAsString(line));
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
