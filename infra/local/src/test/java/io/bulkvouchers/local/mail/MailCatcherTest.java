package io.bulkvouchers.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.bulkvouchers.local.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

  private final int port = Ports.anyFree();
  private final MailCatcher catcher = MailCatcher.start(port, Ports.anyFree());

  @AfterEach
  void close() {
    catcher.close();
  }

  @Test
  void aLetterIsShownOnThePageAndItsWordsAreNotObeyed() throws Exception {
    send("Your code", "<script>alert(1)</script>");

    String page = get();

    assertThat(catcher.letters()).extracting(CaughtMail::to).containsExactly("ada@example.org");
    assertThat(page)
        .contains("Your code", "ada@example.org", "&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void whatCameInStaysWhileNobodyListens() throws IOException {
    send("First", "one");
    catcher.down();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
    assertThat(catcher.letters()).hasSize(1);

    catcher.up();
    send("Second", "two");

    assertThat(catcher.letters())
        .extracting(CaughtMail::subject)
        .containsExactly("First", "Second");
  }

  private void send(String subject, String text) {
    GreenMailUtil.sendTextEmail(
        "ada@example.org",
        "tickets@example.org",
        subject,
        text,
        new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
  }

  private String get() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(catcher.origin())).build(), BodyHandlers.ofString())
          .body();
    }
  }
}
