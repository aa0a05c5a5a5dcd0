package io.bulkvouchers.journey.language;

import io.bulkvouchers.local.House;
import io.bulkvouchers.local.HousePlan;
import io.bulkvouchers.local.Ports;
import io.bulkvouchers.local.ServiceProcess;
import io.bulkvouchers.local.identity.DemoUser;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one house of a test run, and the ways into it. */
public final class Stage implements AutoCloseable {

  /** The janitor comes when a scenario wants it, and heals nothing under the others' hands. */
  private static final Map<String, String> SETTINGS =
      Map.of("bulk-vouchers.stripe.read-timeout", "2s", "bulk-vouchers.janitor.every", "12h");

  /** Letters go out fast, and a mail server that was away is tried again soon. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "bulk-vouchers.mail.poll", "100ms",
          "bulk-vouchers.mail.per-poll", "50",
          "bulk-vouchers.mail.first-retry", "500ms",
          "bulk-vouchers.mail.longest-retry", "1s");

  private final House house;
  private final SandboxControl sandbox;
  private final Wire wire = new Wire();

  private Stage(House house) {
    this.house = house;
    this.sandbox = SandboxControl.of(house.ground().sandbox().baseUrl());
  }

  static Stage open() {
    return new Stage(House.start(HousePlan.throwAway().withCommand(SETTINGS).withQuery(LETTERS)));
  }

  /** A fresh conference with an account at Stripe. */
  public Conference conference(String currency) {
    return Conference.payable(this, Conference.freshId(), currency);
  }

  /** The conference that people can sign in to; there is one in a run. */
  public Conference conferenceOfTheDemoUsers() {
    return Conference.payable(this, Conference.DEMO, "USD");
  }

  /** A fresh conference that no account at Stripe is connected to. */
  public Conference conferenceWithoutStripe() {
    return conferenceWithoutStripe("USD");
  }

  /** The same in another currency. */
  public Conference conferenceWithoutStripe(String currency) {
    return Conference.unpayable(this, Conference.freshId(), currency);
  }

  public SandboxControl sandbox() {
    return sandbox;
  }

  public Wire wire() {
    return wire;
  }

  public House house() {
    return house;
  }

  public ServiceProcess commandSide() {
    return house.commandSide();
  }

  /** One more node of the command side, on the same database; who asks for it ends it. */
  public ServiceProcess anotherCommandSide() {
    return another(commandSide().plan());
  }

  private static ServiceProcess another(ServiceProcess.Plan first) {
    Path log = first.log().resolveSibling("second").resolve(first.log().getFileName());
    try {
      Files.createDirectories(log.getParent());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return ServiceProcess.start(
            new ServiceProcess.Plan(
                first.name(), first.jar(), Ports.anyFree(), first.settings(), log))
        .awaitReady();
  }

  /**
   * One more node of the query side that only answers: another one reads the facts for it. Who asks
   * for it ends it.
   */
  public ServiceProcess anotherQuerySide(Map<String, String> changes) {
    ServiceProcess.Plan first = house.querySide().plan().with(changes);
    return another(first.with(Map.of("spring.kafka.listener.auto-startup", "false")));
  }

  public String commandOrigin() {
    return house.plan().commandOrigin();
  }

  public String queryOrigin() {
    return house.plan().pagesOrigin();
  }

  public String sandboxOrigin() {
    return house.ground().sandbox().baseUrl();
  }

  /** The database of the command side. */
  public Database commandDatabase() {
    return new Database(house.ground().database().url("bulk_command"));
  }

  /** What comes out of it while the command side's database is down; it is up again afterwards. */
  public <T> T withoutCommandDatabase(Supplier<T> meanwhile) {
    Database server = new Database(house.ground().database().url("postgres"));
    server.setAway("bulk_command");
    try {
      return meanwhile.get();
    } finally {
      server.run("alter database bulk_command allow_connections true");
    }
  }

  /** From now on no code of this purchase can be made, until it is closed. */
  public Clash clashFor(Purchase purchase) {
    return new Clash(commandDatabase(), purchase);
  }

  /** The database of the query side. */
  public Database queryDatabase() {
    return new Database(house.ground().database().url("bulk_query"));
  }

  String registrationToken(String client, String conference) {
    return house.ground().identity().registrationToken(client, conference);
  }

  String token(DemoUser user) {
    return house.ground().identity().token(user);
  }

  @Override
  public void close() {
    keepLogs();
    sandbox.close();
    house.close();
  }

  /** What the services wrote stays when the house is gone. */
  private void keepLogs() {
    Path folder = commandSide().plan().log().getParent();
    try (Stream<Path> logs = Files.walk(folder)) {
      Path kept = Files.createDirectories(Path.of("target", "logs"));
      for (Path log : logs.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(log).toString().replace('/', '-');
        Files.copy(log, kept.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
