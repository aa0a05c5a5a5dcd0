package io.bulkvouchers.sandbox;

import io.bulkvouchers.sandbox.api.Faults;
import io.bulkvouchers.sandbox.api.IdempotencyKeys;
import io.bulkvouchers.sandbox.api.RequestLog;
import io.bulkvouchers.sandbox.api.StripeApi;
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
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.webhook.Dispatcher;
import io.bulkvouchers.sandbox.webhook.Journal;
import java.util.Map;

/** A Stripe that lives in this process: API, hosted payment page, webhooks and a control API. */
public final class StripeSandbox implements AutoCloseable {

  private static final int USUAL_PORT = 12111;

  private final SandboxClock clock = new SandboxClock();
  private final World world = new World(clock);
  private final Agenda agenda = new Agenda(clock);
  private final Dispatcher dispatcher = new Dispatcher(world, clock, agenda);
  private final IdempotencyKeys keys = new IdempotencyKeys(clock);
  private final Faults faults = new Faults();
  private final RequestLog log = new RequestLog();
  private final Server server;

  private StripeSandbox(int port) {
    Journal journal = new Journal(clock, dispatcher);
    Checkouts checkouts = new Checkouts(clock, agenda, journal, this::baseUrl);
    Disputes disputes = new Disputes(clock, journal);
    Settlements settlements = new Settlements(clock, agenda, journal);
    Cashier cashier = new Cashier(clock, checkouts, settlements, disputes, journal);
    Refunds refunds = new Refunds(clock, agenda, journal);
    Desks desks = new Desks(checkouts, cashier, settlements, refunds, disputes);
    Handler api = new StripeApi(world, clock, desks, keys, faults, log);
    Handler page = new PaymentPage(world, clock, checkouts, cashier);
    Handler control =
        new ControlApi(world, clock, agenda, desks, dispatcher, faults, log, this::reset);
    this.server = Server.listen(port, Map.of("/", api, "/pay/", page, "/_sandbox", control));
    agenda.start();
  }

  /**
   * Starts an empty sandbox on the loopback address.
   *
   * @param port the port, or 0 for any free one
   */
  public static StripeSandbox start(int port) {
    return new StripeSandbox(port);
  }

  /** Runs until the process is stopped; the port is the first argument. */
  public static void main(String... arguments) {
    int port = arguments.length == 0 ? USUAL_PORT : Integer.parseInt(arguments[0]);
    StripeSandbox sandbox = start(port);
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
  }
}
