package io.bulkvouchers.journey.language;

import io.bulkvouchers.local.identity.DemoUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** PyTest 2027 under a name of its own, with its people; Acme and Globex are its sponsors. */
public final class Conference {

  static final String DEMO = "pytest-2027";
  static final String SPONSOR = "acme-corp";
  static final String TICKET = "corporate";

  private final Stage stage;
  private final String id;
  private final String currency;
  private final StripeDesk stripe;
  private final Person organizer;
  private final Person secondOrganizer;

  private Conference(Stage stage, String id, String currency) {
    this.stage = stage;
    this.id = id;
    this.currency = currency;
    this.stripe = new StripeDesk(stage, id);
    this.organizer = Person.of(stage, organizing("organizer"));
    this.secondOrganizer = Person.of(stage, organizing("second-organizer"));
  }

  /** A name that no other conference of the run has. */
  static String freshId() {
    return DEMO + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Registers a conference that cannot be paid yet. */
  static Conference unpayable(Stage stage, String id, String currency) {
    Conference conference = new Conference(stage, id, currency);
    conference.register();
    return conference;
  }

  /** Registers a conference with an account at Stripe. */
  static Conference payable(Stage stage, String id, String currency) {
    Conference conference = unpayable(stage, id, currency);
    conference.connectStripe();
    return conference;
  }

  public String id() {
    return id;
  }

  public String currency() {
    return currency;
  }

  public StripeDesk stripe() {
    return stripe;
  }

  public Inbox inbox() {
    return new Inbox(stage.commandDatabase(), id);
  }

  public Janitor janitor() {
    return new Janitor(stage.commandDatabase(), id);
  }

  /** How many facts are stored of it and its purchases, past the API. */
  public long storedFacts() {
    return stage
        .commandDatabase()
        .count(
            "select count(*) from event where stream_id in (select stream_id from event"
                + " where payload::json ->> 'conferenceId' = ?)",
            id);
  }

  public Person organizer() {
    return organizer;
  }

  public Person secondOrganizer() {
    return secondOrganizer;
  }

  /** Acme's buyer. */
  public Person buyer() {
    return buyerOf(SPONSOR);
  }

  /** The buyer of Globex. */
  public Person otherBuyer() {
    return buyerOf("globex");
  }

  public Person finance() {
    return watching("finance");
  }

  public Person auditor() {
    return watching("auditor");
  }

  public Person operator() {
    return watching("operator");
  }

  /** Its registration system, which uses codes. */
  public Registration registration() {
    return new Registration(stage, this);
  }

  /** An order of so many codes for the Corporate ticket, for Acme. */
  public Order order(Object quantity) {
    return Order.of(this, quantity);
  }

  /** Offers one more ticket in bulk. */
  public void offers(String product) {
    offers(product, product);
  }

  /** Offers one more ticket under a name of its own. */
  public void offers(String product, String name) {
    product(product, name, "ticket", 34_900, "enabled");
  }

  /** Registers one more sponsor. */
  public void welcomes(String sponsor) {
    sponsor(sponsor, sponsor);
  }

  /** Offers a ticket no more. */
  public void withdraws(String product) {
    organizer.changes(this, "DELETE", "/products/" + product, Map.of());
  }

  /** From now on its prices are in another currency. */
  public void changesCurrency(String other) {
    organizer.changes(this, "PATCH", "", Map.of("currency", other));
  }

  /** Gives the conference its account at Stripe, with a webhook endpoint. */
  public void connectStripe() {
    stripe.open();
    organizer.changes(this, "PUT", "/stripe-account", stripe.credentials());
  }

  private void register() {
    organizer
        .tries()
        .toRegister(
            Map.of(
                "slug", id,
                "name", "PyTest 2027",
                "currency", currency,
                "timeZone", "Europe/Berlin",
                "approvalPolicy", "complimentary_only"))
        .expect(201);
    sponsor(SPONSOR, "Acme Corp");
    sponsor("globex", "Globex");
    product(TICKET, "Corporate", "ticket", 34_900, "enabled");
    product("t-shirt", "T-Shirt", "add_on", 3_500, "enabled");
    product("student", "Student", "ticket", 9_900, "disabled");
  }

  private void sponsor(String slug, String name) {
    organizer.changes(this, "POST", "/sponsors", Map.of("slug", slug, "name", name));
  }

  private void product(String slug, String name, String kind, long price, String bulkSale) {
    organizer.changes(
        this,
        "POST",
        "/products",
        Map.of(
            "slug", slug,
            "name", name,
            "kind", kind,
            "unitPrice", Map.of("amount", price, "currency", currency),
            "bulkSale", bulkSale));
  }

  private Person buyerOf(String sponsor) {
    var user =
        new DemoUser(
            "buyer-of-" + sponsor, "Bea Buyer", "buyer", List.of(), List.of(id + "/" + sponsor));
    return Person.of(stage, user, organizer);
  }

  private Person watching(String role) {
    return Person.of(stage, new DemoUser(role, role, role, List.of(id), List.of()), organizer);
  }

  private DemoUser organizing(String user) {
    return new DemoUser(user, user, "organizer", List.of(id), List.of());
  }
}
