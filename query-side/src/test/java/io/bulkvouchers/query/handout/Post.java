package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.World;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query side that sends letters soon, and the server that it sends them to. */
record Post(SmtpDouble server, World world, Counter counter) implements AutoCloseable {

  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.+>)$");

  Post() {
    this(new SmtpDouble());
  }

  private Post(SmtpDouble server) {
    this(server, new World(settings(server.port())));
  }

  private Post(SmtpDouble server, World world) {
    this(server, world, new Counter(world));
  }

  static Map<String, String> settings(int port) {
    return Map.of(
        "spring.mail.host", "localhost",
        "spring.mail.port", String.valueOf(port),
        "spring.mail.properties.mail.smtp.timeout", "2000",
        "bulk-vouchers.mail.poll", "50ms",
        "bulk-vouchers.mail.first-retry", "100ms",
        "bulk-vouchers.mail.longest-retry", "200ms",
        "bulk-vouchers.mail.remind-every", "1h");
  }

  static String messageId(String letter) {
    Matcher matcher = MESSAGE_ID.matcher(letter);
    assertThat(matcher.find()).as(letter).isTrue();
    return matcher.group(1);
  }

  @Override
  public void close() {
    world.close();
    server.close();
  }
}
