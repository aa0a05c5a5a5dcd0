package io.bulkvouchers.sandbox;

import io.bulkvouchers.sandbox.api.Faults;
import io.bulkvouchers.sandbox.api.IdempotencyKeys;
import io.bulkvouchers.sandbox.api.RequestLog;
import io.bulkvouchers.sandbox.api.StripeApi;
import io.bulkvouchers.sandbox.book.Archive;
import io.bulkvouchers.sandbox.book.Change;
import io.bulkvouchers.sandbox.book.World;
import io.bulkvouchers.sandbox.control.ControlApi;
import io.bulkvouchers.sandbox.desk.Cashier;
import io.bulkvouchers.sandbox.desk.Checkouts;
import io.bulkvouchers.sandbox.desk.Desks;
import io.bulkvouchers.sandbox.desk.Disputes;
import io.bulkvouchers.sandbox.desk.Refunds;
import io.bulkvouchers.sandbox.desk.Settlements;
import io.bulkvouchers.sandbox.http.Handler;
import io.bulkvouchers.sandbox.http.Server;
import io.bulkvouchers.sandbox.page.PaymentPage;
import io.bulkvouchers.sandbox.state.Revival;
import io.bulkvouchers.sandbox.state.StateFolder;
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.webhook.Dispatcher;
import io.bulkvouchers.sandbox.webhook.Journal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Stripe that lives in this process: API, hosted payment page, webhooks and a control API. */
public final class StripeSandbox implements AutoCloseable {

  private static final int USUAL_PORT = 12111;

  private final Archive archive;
  private final SandboxClock clock;
  private final World world;
  private final Agenda agenda;
  private final Dispatcher dispatcher;
  private final IdempotencyKeys keys;
  private final Faults faults = new Faults();
  private final RequestLog log = new RequestLog();
  private final Server server;

  private StripeSandbox(int port, Archive archive, List<Change> saved) {
    this.archive = archive;
    this.clock = new SandboxClock(ahead -> archive.keep(List.of(Change.of(ahead))));
    this.world = new World(clock, archive);
    this.agenda = new Agenda(clock);
    this.dispatcher = new Dispatcher(world, clock, agenda);
    this.keys = new IdempotencyKeys(clock);
    Desks desks = desks();
    Handler api = new StripeApi(world, clock, desks, keys, faults, log);
    Handler page = new PaymentPage(world, clock, desks.checkouts(), desks.cashier());
    Handler control =
        new ControlApi(world, clock, agenda, desks, dispatcher, faults, log, this::reset);
    new Revival(world, clock, keys, desks, dispatcher).of(saved);
    this.server = Server.listen(port, Map.of("/", api, "/pay/", page, "/_sandbox", control));
    agenda.start();
  }

  private Desks desks() {
    Journal journal = new Journal(clock, dispatcher);
    Checkouts checkouts = new Checkouts(clock, agenda, journal, this::baseUrl);
    Disputes disputes = new Disputes(clock, journal);
    Settlements settlements = new Settlements(clock, agenda, journal);
    Cashier cashier = new Cashier(clock, checkouts, settlements, disputes, journal);
    Refunds refunds = new Refunds(clock, agenda, journal);
    return new Desks(checkouts, cashier, settlements, refunds, disputes);
  }

  /**
   * Starts an empty sandbox on the loopback address; what happens in it is forgotten with it.
   *
   * @param port the port, or 0 for any free one
   */
  public static StripeSandbox start(int port) {
    return new StripeSandbox(port, Archive.NONE, List.of());
  }

  /**
   * Starts a sandbox that goes on where the last one on this folder stopped, and however it
   * stopped: what was once answered is never forgotten.
   *
   * @param folder made where there is none; deleting it begins anew
   */
  public static StripeSandbox start(int port, Path folder) {
    StateFolder state = StateFolder.open(folder);
    try {
      return new StripeSandbox(port, state, state.saved());
    } catch (RuntimeException failed) {
      state.close();
      throw failed;
    }
  }

  /** Runs until the process is stopped: [port [state folder]]. */
  public static void main(String... arguments) {
    int port = arguments.length == 0 ? USUAL_PORT : Integer.parseInt(arguments[0]);
    StripeSandbox sandbox = arguments.length < 2 ? start(port) : start(port, Path.of(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    System.out.println("Stripe sandbox at " + sandbox.baseUrl());
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** What to set as API base of a Stripe client. */
  public String baseUrl() {
    return "http://localhost:" + port();
  }

  /** Forgets everything: accounts, sessions, money, faults, time. */
  public void reset() {
    world.reset();
    keys.reset();
    faults.clear();
    log.clear();
    agenda.reset();
    dispatcher.reset();
  }

  @Override
  public void close() {
    server.close();
    agenda.close();
    dispatcher.close();
    archive.close();
  }
}
