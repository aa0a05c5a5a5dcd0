package io.bulkvouchers.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.events.Money;
import java.util.List;
import java.util.Set;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Axon keeps beside the facts: tokens and sagas, as JSON without class names. */
class KeptStateTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AssociationValue PURCHASE = new AssociationValue("purchaseId", "bp_1");

  private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
  private TokenStore tokens;
  private SagaStore<Object> sagas;

  @BeforeEach
  void wire() {
    jdbc.sql("truncate token, saga, saga_association").update();
    StoreConfiguration wiring = new StoreConfiguration();
    ConnectionProvider connections = DATABASE.dataSource()::getConnection;
    Serializer serializer =
        wiring.serializer(List.of(new StoredName("remembering-saga", RememberingSaga.class)));
    tokens = wiring.tokenStore(connections, serializer);
    sagas = wiring.sagaStore(connections, serializer);
  }

  @Test
  void aReplayTokenIsReadBackAsItWasWritten() {
    TrackingToken replay =
        ReplayToken.createReplayToken(
            new GlobalSequenceTrackingToken(42), new GlobalSequenceTrackingToken(7));
    tokens.initializeTokenSegments("saga", 1);
    tokens.storeToken(replay, "saga", 0);
    assertThat(tokens.fetchToken("saga", 0)).isEqualTo(replay);
    assertThat(jdbc.sql("select type || token from token").query(String.class).single())
        .startsWith("replay")
        .contains("42", "7")
        .doesNotContain("axonframework");
  }

  @Test
  void aTokenIsAPlainNumber() {
    tokens.initializeTokenSegments("saga", 1, new GlobalSequenceTrackingToken(42));
    assertThat(tokens.fetchToken("saga", 0)).isEqualTo(new GlobalSequenceTrackingToken(42));
    assertThat(jdbc.sql("select token from token").query(String.class).single())
        .isEqualTo("{\"globalIndex\":42}");
  }

  @Test
  void aSagaKeepsItsPrivateFields() {
    RememberingSaga saga = new RememberingSaga();
    saga.remember(Money.of(8950, "USD"));
    sagas.insertSaga(RememberingSaga.class, "s1", saga, Set.of(PURCHASE));
    saga.remember(Money.of(100, "USD"));
    sagas.updateSaga(
        RememberingSaga.class, "s1", saga, new AssociationValuesImpl(Set.of(PURCHASE)));

    assertThat(sagas.findSagas(RememberingSaga.class, PURCHASE)).containsExactly("s1");
    RememberingSaga loaded = sagas.loadSaga(RememberingSaga.class, "s1").saga();
    assertThat(loaded.remembered()).isEqualTo("attempt 2 of 1.00 USD");
    assertThat(jdbc.sql("select type || state from saga").query(String.class).single())
        .startsWith("remembering-saga{")
        .doesNotContain("bulkvouchers");
  }

  @Test
  void anEndedSagaLeavesNothing() {
    sagas.insertSaga(RememberingSaga.class, "s1", new RememberingSaga(), Set.of(PURCHASE));
    sagas.deleteSaga(RememberingSaga.class, "s1", Set.of(PURCHASE));
    assertThat(jdbc.sql("select count(*) from saga_association").query(Long.class).single())
        .isZero();
    assertThat(sagas.findSagas(RememberingSaga.class, PURCHASE)).isEmpty();
  }

  @Test
  void aClassWithoutAWordOfOursIsRefused() {
    assertThatThrownBy(() -> sagas.insertSaga(String.class, "s2", "text", Set.of()))
        .hasMessageContaining("needs a StoredName");
  }

  /** Remembers in private fields, as sagas do. */
  static final class RememberingSaga {
    private int attempt;
    private Money amount = Money.of(0, "USD");

    void remember(Money latest) {
      attempt++;
      amount = latest;
    }

    String remembered() {
      return "attempt " + attempt + " of " + amount;
    }
  }
}
