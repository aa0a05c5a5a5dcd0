package io.bulkvouchers.sandbox.client;

import io.bulkvouchers.sandbox.book.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Steers a running sandbox; every method is one request to its control API. */
public final class SandboxControl implements AutoCloseable {

  /** A bank account that pays three minutes later. */
  public static final String IBAN_THAT_PAYS = "AT611904300234573201";

  /** A bank account that fails three minutes later. */
  public static final String IBAN_THAT_FAILS = "AT861904300235473202";

  private record Now(long epochSeconds) {}

  private record Requests(List<ApiRequest> requests) {}

  private final ControlLine line;

  private SandboxControl(String origin) {
    this.line = new ControlLine(origin);
  }

  /** Steers the sandbox at this address: its base URL, without a path. */
  public static SandboxControl of(String baseUrl) {
    return new SandboxControl(baseUrl);
  }

  /** Sets up the account of a key; its events go to this endpoint, signed with this secret. */
  public void account(String secretKey, String webhookUrl, String webhookSecret) {
    line.post(
        "/accounts",
        Map.of("secretKey", secretKey, "webhookUrl", webhookUrl, "webhookSecret", webhookSecret));
  }

  /** The sandbox's time. */
  public Instant now() {
    return Instant.ofEpochSecond(line.get("/clock", Now.class).epochSeconds());
  }

  /** Moves the sandbox's clock forward; what became due meanwhile has happened after it. */
  public void advance(Duration by) {
    line.post("/clock/advance", Map.of("seconds", by.toSeconds()));
  }

  /** Pays a session as its page would. */
  public Outcome pay(String session, String card) {
    return line.post("/sessions/" + session + "/pay", Map.of("card", card), Outcome.class);
  }

  /** Offers a bank account for a session; whether the money comes is said later. */
  public Outcome payByIban(String session, String iban) {
    return line.post("/sessions/" + session + "/pay", Map.of("iban", iban), Outcome.class);
  }

  /** The bank pays now what is still processing. */
  public Outcome settlePayment(String paymentIntent) {
    return line.post("/payments/" + paymentIntent + "/settle", Map.of(), Outcome.class);
  }

  /** The bank does not pay what is still processing. */
  public Outcome failPayment(String paymentIntent) {
    return line.post("/payments/" + paymentIntent + "/fail", Map.of(), Outcome.class);
  }

  /** Lets a session expire now. */
  public Outcome expire(String session) {
    return line.post("/sessions/" + session + "/expire", Map.of(), Outcome.class);
  }

  /** Refunds in Stripe's own dashboard: the shop's metadata is not on it. */
  public Refunded refundInDashboard(String paymentIntent, long amount) {
    return line.post(
        "/refunds", Map.of("paymentIntent", paymentIntent, "amount", amount), Refunded.class);
  }

  /** A pending refund arrives now; one that is not pending stays as it is. */
  public Refunded settleRefund(String refund) {
    return line.post("/refunds/" + refund + "/settle", Map.of(), Refunded.class);
  }

  /** A refund fails, also one that had succeeded. */
  public Refunded failRefund(String refund) {
    return line.post("/refunds/" + refund + "/fail", Map.of(), Refunded.class);
  }

  /** The payer's bank takes back all that is left of a payment. */
  public Disputed openDispute(String paymentIntent) {
    return line.post("/disputes", Map.of("paymentIntent", paymentIntent), Disputed.class);
  }

  /** The payer's bank takes back so much of a payment, in minor units. */
  public Disputed openDispute(String paymentIntent, long amount) {
    return line.post(
        "/disputes", Map.of("paymentIntent", paymentIntent, "amount", amount), Disputed.class);
  }

  /** The payer's bank asks about a payment; no money moves. */
  public Disputed openInquiry(String paymentIntent) {
    return line.post(
        "/disputes", Map.of("paymentIntent", paymentIntent, "kind", "inquiry"), Disputed.class);
  }

  /** The bank was not content: its inquiry becomes a dispute that takes the money. */
  public Disputed escalateInquiry(String dispute) {
    return line.post("/disputes/" + dispute + "/escalate", Map.of(), Disputed.class);
  }

  /**
   * The bank decides.
   *
   * @param outcome {@code won} or {@code lost} by the shop; {@code warning_closed} for an inquiry
   */
  public Disputed decideDispute(String dispute, String outcome) {
    return line.post(
        "/disputes/" + dispute + "/decide", Map.of("outcome", outcome), Disputed.class);
  }

  /** Orders a fault. */
  public void fault(FaultOrder order) {
    line.post("/faults", order.fields());
  }

  /** Lets faults come by chance, until they are called off. */
  public void randomFaults(RandomFaults faults) {
    line.post("/faults/random", faults.fields());
  }

  /** Calls off all faults that have not happened, those by chance too. */
  public void noFaults() {
    line.delete("/faults");
  }

  /** How webhooks travel from now on: normal, drop, delay, duplicate or reorder. */
  public void deliveries(String mode) {
    line.post("/deliveries", Map.of("mode", mode));
  }

  /** The same with the length of a delay or of the window for reordering. */
  public void deliveries(String mode, Duration length) {
    line.post("/deliveries", Map.of("mode", mode, "seconds", length.toSeconds()));
  }

  /** Sends an event to its account's endpoints once more. */
  public void resend(String event) {
    line.post("/events/" + event + "/resend", Map.of());
  }

  /** All money that moved. */
  public Ledger ledger() {
    return line.get("/ledger", Ledger.class);
  }

  /** The money that moved on the account of one key. */
  public Ledger ledger(String secretKey) {
    return line.get("/ledger?account=" + World.accountId(secretKey), Ledger.class);
  }

  /** The requests that the API got with this method for this path, the oldest first. */
  public List<ApiRequest> requests(String method, String path) {
    String query = "/requests?method=" + method + "&path=" + path;
    return line.get(query, Requests.class).requests();
  }

  /** Makes the sandbox forget everything, accounts and their endpoints too. */
  public void reset() {
    line.post("/reset", Map.of());
  }

  @Override
  public void close() {
    line.close();
  }
}
