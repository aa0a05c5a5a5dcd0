package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A mail server that is down when letters are ordered and comes later. */
class OutageTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final int port = freePort();
  private final World world = new World(Post.settings(port));
  private final Counter counter = new Counter(world);
  private final GreenMail server =
      new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));

  @AfterEach
  void close() {
    world.close();
    server.stop();
  }

  @Test
  void lettersWaitForAServerThatIsDownAndReachEverybodyOnce() throws MessagingException {
    Facts purchase = counter.fulfilled();
    List<String> own =
        counter.assigns(
            purchase, "ada@example.org,Ada", "bob@example.org,Bob", "eve@example.org,Eve");
    assertThat(counter.posts(purchase, "/sendings", "{}").statusCode()).isEqualTo(200);

    await()
        .atMost(SOON)
        .until(() -> counter.summary(purchase).at("/mail/state").asString().equals("unreachable"));
    await()
        .atMost(SOON)
        .until(() -> counter.list(purchase).at("/0/trouble").asString("").contains("not answer"));
    assertThat(health().at("/components/mailLine/status").asString()).isEqualTo("DOWN");
    JsonNode back = World.json(counter.posts(purchase, "/" + own.getLast() + "/taking-back", ""));
    assertThat(back.get("consequence").asString()).isEqualTo("free_again");

    server.start();

    await().atMost(SOON).until(() -> counter.statuses(purchase).equals("sent sent taken_back"));
    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(recipients()).containsExactlyInAnyOrder("ada@example.org", "bob@example.org");
    assertThat(counter.summary(purchase).at("/mail/state").asString()).isEqualTo("working");
    assertThat(health().at("/components/mailLine/status").asString()).isEqualTo("UP");
  }

  private JsonNode health() {
    String operator = world.issuer().token("operator", "operator", List.of(), List.of());
    return World.json(world.get(operator, "/actuator/health"));
  }

  private List<String> recipients() throws MessagingException {
    List<String> recipients = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      Arrays.stream(message.getAllRecipients())
          .map(Address::toString)
          .map(address -> address.replaceAll(".*<|>", ""))
          .forEach(recipients::add);
    }
    return recipients;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new AssertionError(none);
    }
  }
}
