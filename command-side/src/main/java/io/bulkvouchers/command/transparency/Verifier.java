package io.bulkvouchers.command.transparency;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does a verification that was begun, and tells how far it is. */
final class Verifier {

  private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

  private final Verifications runs;
  private final SecondPlace place;
  private final Function<Published, Verification> verifications;
  private final Notary.Seal seal;
  private final TreeRows tree;
  private final Clock clock;

  Verifier(
      JdbcClient jdbc,
      int batch,
      Verifications runs,
      SecondPlace place,
      Notary.Seal seal,
      Clock clock) {
    this.runs = runs;
    this.place = place;
    this.seal = seal;
    this.tree = new TreeRows(jdbc);
    this.verifications = published -> new Verification(jdbc, batch, published, seal);
    this.clock = clock;
  }

  /** One that died is done from the start; one that is over stays as it is. */
  void run(String id) throws IOException {
    if (runs.find(id).filter(run -> run.state().equals("running")).isEmpty()) {
      return;
    }
    Verification verification = verifications.apply(Published.read(place, seal));
    long events = tree.size();
    Verification.Report report = verification.run(behind -> runs.advance(id, behind, events));
    runs.complete(id, report, clock.instant());
    if (report.findings().count() == 0) {
      LOG.info(
          "fact=history_verified run={} events={} covered={} checkpoints={}",
          id,
          report.events(),
          report.covered(),
          report.checkpoints());
    } else {
      LOG.error(
          "fact=history_rewritten run={} findings={} first=\"{}\"",
          id,
          report.findings().count(),
          report.findings().first().getFirst().text());
    }
  }
}
