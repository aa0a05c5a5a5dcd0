package io.bulkvouchers.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.wire.Origin;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of a conference already, and what its stream tells since. */
@CommandSideTest
class ConferencesTest {

  private static final Origin ORIGIN =
      new Origin(Optional.of("organizer"), Optional.of("req_1"), Optional.empty());

  private final ConferenceId id = new ConferenceId("c-" + UUID.randomUUID());
  @Autowired private Conferences conferences;
  @Autowired private CommandDoor door;
  @Autowired private EventStore events;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void whatAnotherNodeChangedIsSeenAtOnce() {
    Conferences otherNode = new Conferences(door, events);
    open();
    assertThat(sponsors(conferences)).isEmpty();

    otherNode.handle(sponsor("acme-corp"), ORIGIN);
    assertThat(sponsors(conferences)).containsExactly("acme-corp");
    conferences.handle(sponsor("globex"), ORIGIN);
    assertThat(sponsors(otherNode)).containsExactlyInAnyOrder("acme-corp", "globex");
  }

  @Test
  void whatWasRolledBackIsNotRemembered() {
    open();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              conferences.handle(sponsor("acme-corp"), ORIGIN);
              assertThat(sponsors(conferences)).containsExactly("acme-corp");
              status.setRollbackOnly();
            });

    assertThat(sponsors(conferences)).isEmpty();
    conferences.handle(sponsor("globex"), ORIGIN);
    assertThat(sponsors(conferences)).containsExactly("globex");
  }

  @Test
  void eachPurchaseFoldsTheWholeCatalogueAnew() {
    open();
    conferences.handle(sponsor("acme-corp"), ORIGIN);
    List<Long> askedFrom = new ArrayList<>();
    Conferences watched = new Conferences(door, watching(askedFrom));

    assertThat(sponsors(watched)).containsExactly("acme-corp");
    assertThat(sponsors(watched)).containsExactly("acme-corp");

    assertThat(askedFrom).containsExactly(0L, 2L);
  }

  /** The event store itself, which notes from where streams are read. */
  private EventStore watching(List<Long> askedFrom) {
    return (EventStore)
        Proxy.newProxyInstance(
            EventStore.class.getClassLoader(),
            new Class<?>[] {EventStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("readEvents")) {
                askedFrom.add(arguments.length == 2 ? (Long) arguments[1] : 0L);
              }
              try {
                return method.invoke(events, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  private List<String> sponsors(Conferences read) {
    Conference conference = read.find(id).orElseThrow();
    return conference.sponsors().keySet().stream().map(SponsorId::value).toList();
  }

  private void open() {
    conferences.handle(
        new ConferenceCommand.Register(
            id,
            "PyTest 2027",
            Currency.getInstance("USD"),
            ZoneId.of("Europe/Berlin"),
            ApprovalPolicy.COMPLIMENTARY_ONLY),
        ORIGIN);
  }

  private ConferenceCommand sponsor(String slug) {
    return new ConferenceCommand.RegisterSponsor(id, new SponsorId(slug), slug);
  }
}
