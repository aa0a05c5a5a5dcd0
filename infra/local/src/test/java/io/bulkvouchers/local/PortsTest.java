package io.bulkvouchers.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void theUsualPortsAreThoseOfTheReadme() {
    assertThat(Ports.from(new Properties()))
        .isEqualTo(new Ports(8080, 8081, 9000, 12111, 15432, 19092, 12525, 12580));
  }

  @Test
  void eachPortIsMovedByItsName() {
    Properties properties = new Properties();
    properties.setProperty("local.pages.port", "8090");
    properties.setProperty("local.command-side.port", "");
    assertThat(Ports.from(properties).pages()).isEqualTo(8090);
    assertThat(Ports.from(properties).commandSide()).isEqualTo(8081);
  }

  @Test
  void whatIsNoPortIsRefusedByName() {
    Properties properties = new Properties();
    properties.setProperty("local.kafka.port", "70000");
    assertThatThrownBy(() -> Ports.from(properties))
        .hasMessageContaining("-Dlocal.kafka.port=70000");
  }

  @Test
  void aTakenPortIsNamedWithTheWayToMoveIt() throws IOException {
    try (ServerSocket holder = new ServerSocket(0)) {
      Ports free = Ports.free();
      Ports ports =
          new Ports(
              holder.getLocalPort(),
              free.commandSide(),
              free.identity(),
              free.sandbox(),
              free.postgres(),
              free.kafka(),
              free.smtp(),
              free.mail());
      assertThat(ports.taken())
          .singleElement()
          .asString()
          .startsWith("Port " + holder.getLocalPort() + " (pages) is taken.")
          .contains("mvn -Plocal -Dlocal.pages.port=");
    }
  }
}
