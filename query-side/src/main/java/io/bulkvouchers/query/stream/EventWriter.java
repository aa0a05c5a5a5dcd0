package io.bulkvouchers.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The text form of server-sent events (HTML standard, "Server-sent events"). */
final class EventWriter {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final OutputStream out;

  EventWriter(OutputStream out) {
    this.out = out;
  }

  /** Says where the stream starts, so that even a page that saw no event can come back to here. */
  void ready(long position) throws IOException {
    write("retry: 2000\nid: " + position + "\nevent: ready\ndata: {}\n\n");
  }

  void send(Change change) throws IOException {
    String data =
        JSON.writeValueAsString(
            new PurchaseChanged(change.id(), change.version(), change.status()));
    write("id: " + change.position() + "\nevent: purchase\ndata: " + data + "\n\n");
  }

  void beat() throws IOException {
    write(":\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
