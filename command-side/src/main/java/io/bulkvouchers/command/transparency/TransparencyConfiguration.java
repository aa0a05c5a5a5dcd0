package io.bulkvouchers.command.transparency;

import io.bulkvouchers.command.store.StoredEvents;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The notary, what it signs with and where it publishes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransparencySettings.class)
class TransparencyConfiguration {

  @Bean
  Notary.Seal historySeal(TransparencySettings settings) {
    return new Notary.Seal(
        settings.origin(),
        SigningKeys.read(settings.keys(), settings.origin()),
        settings.checkpointEvery());
  }

  @Bean
  SecondPlace secondPlace(TransparencySettings settings) {
    return new CheckpointFolder(settings.folder());
  }

  @Bean
  Notary notary(
      JdbcClient jdbc,
      TransactionOperations transactions,
      TransparencySettings settings,
      SecondPlace place,
      Notary.Seal seal,
      StoredEvents events,
      Clock clock) {
    return new Notary(jdbc, transactions, settings.batch(), place, seal, events::settled, clock);
  }

  @Bean
  NotaryOffice notaryOffice(Notary notary, TransparencySettings settings) {
    return new NotaryOffice(notary, settings.lookEvery());
  }

  @Bean
  HistoryHealth historyHealth(NotaryOffice office, Notary notary, Verifications runs, Clock clock) {
    return new HistoryHealth(office, notary, runs, clock);
  }

  @Bean("checkpoints")
  CheckpointHealth checkpointHealth(List<PublicPlace> places, JdbcClient jdbc, Clock clock) {
    return new CheckpointHealth(places, new KeptCheckpoints(jdbc), clock);
  }

  @Bean("databaseRole")
  RoleHealth roleHealth(JdbcClient jdbc) {
    return new RoleHealth(jdbc);
  }

  @Bean
  HistoryFigures historyFigures(NotaryOffice office, Notary notary, Verifications runs) {
    return new HistoryFigures(office, notary, runs);
  }

  @Bean
  Verifier verifier(
      JdbcClient jdbc,
      TransparencySettings settings,
      Verifications runs,
      SecondPlace place,
      Notary.Seal seal,
      Clock clock) {
    return new Verifier(jdbc, settings.batch(), runs, place, seal, clock);
  }
}
