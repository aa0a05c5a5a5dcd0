package io.bulkvouchers.local;

import io.bulkvouchers.local.identity.DemoIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands where.
 *
 * @param root the folder of this repository, with both services packaged
 * @param command settings of the command side beside those that follow from the ports
 * @param query the same for the query side
 * @param pace of both services
 */
public record HousePlan(
    Path root,
    Storage storage,
    Ports ports,
    Map<String, String> command,
    Map<String, String> query,
    Pace pace) {

  static final String COMMAND_DATABASE = "bulk_command";
  static final String QUERY_DATABASE = "bulk_query";
  private static final String STRIPE = "bulk-vouchers.stripe.api-base";

  /** The house of a person: usual settings, files kept below {@code .local}. */
  public static HousePlan kept(Path root, Ports ports) {
    return new HousePlan(
        root, Storage.kept(root.resolve(".local")), ports, Map.of(), Map.of(), Pace.READY_SOON);
  }

  /** The house of a test: free ports, files that end with it. */
  public static HousePlan throwAway() {
    return new HousePlan(
        repository(), Storage.throwAway(), Ports.free(), Map.of(), Map.of(), Pace.READY_SOON);
  }

  /** The same house with settings of the command side added. */
  public HousePlan withCommand(Map<String, String> settings) {
    return new HousePlan(root, storage, ports, settings, query, pace);
  }

  /** The same house paid at another Stripe than the sandbox. */
  HousePlan withStripe(String apiBase) {
    return withCommand(Map.of(STRIPE, apiBase));
  }

  boolean isPaidAtSandbox() {
    return !command.containsKey(STRIPE);
  }

  /** The same house with settings of the query side added. */
  public HousePlan withQuery(Map<String, String> settings) {
    return new HousePlan(root, storage, ports, command, settings, pace);
  }

  /** Where people open the pages, and where they are sent back to. */
  public String pagesOrigin() {
    return "http://localhost:" + ports.pages();
  }

  public String commandOrigin() {
    return "http://localhost:" + ports.commandSide();
  }

  Path log(String name) {
    return storage.folder("logs").resolve(name + ".log");
  }

  ServiceProcess.Plan commandSide(House.Ground ground) {
    Map<String, String> settings = shared(ground, ground.database().url(COMMAND_DATABASE));
    settings.put("bulk-vouchers.secrets.key-set", ground.keys().secrets().toString());
    settings.putAll(history(ground));
    settings.put(STRIPE, ground.sandbox().baseUrl());
    settings.put("bulk-vouchers.pages-origin", pagesOrigin());
    settings.putAll(command);
    return service("command-side", ports.commandSide(), settings);
  }

  /** The service owns no table: it can add to history and do nothing else to it. */
  private Map<String, String> history(House.Ground ground) {
    return Map.of(
        "spring.datasource.username",
        EmbeddedDatabase.SERVICE,
        "spring.flyway.user",
        EmbeddedDatabase.USER,
        "spring.flyway.password",
        EmbeddedDatabase.PASSWORD,
        "bulk-vouchers.history.key-set",
        ground.keys().checkpoints().toString(),
        "bulk-vouchers.history.folder",
        storage.folder("checkpoints").toString());
  }

  ServiceProcess.Plan querySide(House.Ground ground) {
    Map<String, String> settings = shared(ground, ground.database().url(QUERY_DATABASE));
    settings.put("bulk-vouchers.command-origin", commandOrigin());
    settings.put("bulk-vouchers.codes.redeem-page", pagesOrigin() + "/redeem");
    settings.put("bulk-vouchers.people.key-set", ground.keys().people().toString());
    settings.put("bulk-vouchers.people.mark-key-set", ground.keys().peopleMarks().toString());
    settings.put("bulk-vouchers.webhooks.key-set", ground.keys().webhooks().toString());
    settings.put("bulk-vouchers.webhooks.reach", "anywhere");
    settings.putAll(store(ground));
    settings.put("spring.mail.host", "localhost");
    settings.put("spring.mail.port", String.valueOf(ports.smtp()));
    settings.putAll(query);
    return service("query-side", ports.pages(), settings);
  }

  /** Where a rebuild can read the event store, and as whom. */
  private Map<String, String> store(House.Ground ground) {
    String client = "spring.security.oauth2.client.";
    return Map.of(
        "bulk-vouchers.store.url",
        commandOrigin(),
        client + "registration.store.client-id",
        DemoIdentity.QUERY_SIDE,
        client + "registration.store.client-secret",
        DemoIdentity.QUERY_SIDE_SECRET,
        client + "registration.store.authorization-grant-type",
        "client_credentials",
        client + "registration.store.scope",
        "history:read",
        client + "provider.store.token-uri",
        ground.identity().issuer() + "/oauth2/token");
  }

  private static Map<String, String> shared(House.Ground ground, String database) {
    return new HashMap<>(
        Map.of(
            "spring.datasource.url",
            database,
            "spring.datasource.username",
            EmbeddedDatabase.USER,
            "spring.datasource.password",
            EmbeddedDatabase.PASSWORD,
            "spring.kafka.bootstrap-servers",
            ground.broker().bootstrapServers(),
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            ground.identity().issuer(),
            "bulk-vouchers.codes.key-set",
            ground.keys().codes().toString(),
            "spring.lifecycle.timeout-per-shutdown-phase",
            "2s"));
  }

  /** Which processes a run of this plan may have left behind. */
  List<LeftOver> leftOvers() {
    return List.of(
        LeftOver.postgres(storage.folder().resolve("postgres/cluster")),
        LeftOver.service("command-side", log("command-side")),
        LeftOver.service("query-side", log("query-side")));
  }

  private ServiceProcess.Plan service(String name, int port, Map<String, String> settings) {
    return new ServiceProcess.Plan(
        name, packed(name).unpack(), port, Map.copyOf(settings), log(name), pace);
  }

  PackedJar packed(String name) {
    Path jar = root.resolve(name).resolve("target").resolve(name + "-0.1.0-SNAPSHOT-exec.jar");
    return new PackedJar(jar, storage.folder().resolve("services").resolve(name));
  }

  /** The folder around the working directory that holds the modules. */
  static Path repository() {
    Path path = Path.of("").toAbsolutePath();
    while (path != null && !Files.isDirectory(path.resolve("shared-events"))) {
      path = path.getParent();
    }
    if (path == null) {
      throw new LocalFailure("Run inside the repository: no shared-events folder above");
    }
    return path;
  }
}
