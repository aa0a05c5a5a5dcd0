package io.bulkvouchers.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  @TempDir private Path folder;

  @Test
  void itIsToldItsSettingsAndAnswersUntilItIsStopped() throws IOException {
    try (ServiceProcess service = ServiceProcess.start(plan("hello")).awaitReady()) {
      assertThat(service.isAlive()).isTrue();
      assertThat(service.logTail()).contains("greeting=hello");
      service.stop();
      assertThat(service.isAlive()).isFalse();
    }
  }

  @Test
  void itComesBackAfterACrashAsAnotherProcess() throws IOException {
    try (ServiceProcess service = ServiceProcess.start(plan("hello")).awaitReady()) {
      long first = service.pid();
      service.kill();
      assertThat(service.isAlive()).isFalse();
      service.restart();
      assertThat(service.pid()).isNotEqualTo(first);
      assertThat(Files.readAllLines(service.plan().log()))
          .filteredOn("greeting=hello"::equals)
          .hasSize(2);
    }
  }

  @Test
  void oneThatEndsWhileStartingShowsTheEndOfItsLog() throws IOException {
    ServiceProcess.Plan mute = new ServiceProcess.Plan("greeter", jar(), port(), Map.of(), log());
    try (ServiceProcess service = ServiceProcess.start(mute)) {
      assertThatThrownBy(service::awaitReady)
          .isInstanceOf(LocalFailure.class)
          .hasMessageContaining("greeter ended while starting")
          .hasMessageContaining("Nobody said what to say");
    }
  }

  @Test
  void oneThatAKilledRunLeftBehindIsEndedByTheNextStart() throws IOException {
    ServiceProcess leftBehind = ServiceProcess.start(plan("hello")).awaitReady();
    try (ServiceProcess next = ServiceProcess.start(leftBehind.plan()).awaitReady()) {
      assertThat(leftBehind.isAlive()).isFalse();
      assertThat(next.isAlive()).isTrue();
    }
  }

  @Test
  void whatIsNotBuiltIsNamed() {
    Path missing = folder.resolve("missing.jar");
    ServiceProcess.Plan plan = new ServiceProcess.Plan("greeter", missing, port(), Map.of(), log());
    assertThatThrownBy(() -> ServiceProcess.start(plan)).hasMessageContaining("missing.jar");
  }

  private ServiceProcess.Plan plan(String greeting) throws IOException {
    return new ServiceProcess.Plan(
        "greeter", jar(), port(), Map.of("demo.key-set.greeting", greeting), log());
  }

  private static int port() {
    return Ports.anyFree();
  }

  private Path log() {
    return folder.resolve("greeter.log");
  }

  private Path jar() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, HealthyProcess.class.getName());
    Path jar = folder.resolve("greeter.jar");
    String name = HealthyProcess.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream compiled = HealthyProcess.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      compiled.transferTo(out);
    }
    return jar;
  }
}
