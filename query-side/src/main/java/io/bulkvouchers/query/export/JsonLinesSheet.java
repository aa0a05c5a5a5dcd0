package io.bulkvouchers.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.events.wire.EventCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import tools.jackson.databind.ObjectWriter;

/** One JSON object a line, with the names of the columns in camel case. */
final class JsonLinesSheet implements CodeSheet {

  private static final ObjectWriter JSON = EventCodec.mapper().writerFor(CodeLine.class);

  private final Writer out;

  JsonLinesSheet(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  @Override
  public void add(CodeLine line) throws IOException {
    out.write(JSON.writeValueAsString(line));
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
