package io.bulkvouchers.command.transparency;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What an alarm can hang on: anything but 0 distrust and 0 findings. */
final class HistoryFigures implements MeterBinder {

  private final NotaryOffice office;
  private final Notary notary;
  private final Verifications runs;

  HistoryFigures(NotaryOffice office, Notary notary, Verifications runs) {
    this.office = office;
    this.notary = notary;
    this.runs = runs;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("bulk.vouchers.history.size", notary, it -> it.sight().size())
        .description("Events in the tree")
        .register(registry);
    Gauge.builder("bulk.vouchers.history.covered", notary, it -> it.sight().covered())
        .description("Events that a published checkpoint signs")
        .register(registry);
    Gauge.builder("bulk.vouchers.history.distrusted", office, HistoryFigures::distrusted)
        .description("1 when the store is not what was signed")
        .register(registry);
    Gauge.builder("bulk.vouchers.history.findings", runs, HistoryFigures::findings)
        .description("Of the last verification; -1 when it failed or there was none")
        .register(registry);
  }

  private static double distrusted(NotaryOffice office) {
    return office.standing() instanceof Standing.Distrusting ? 1 : 0;
  }

  private static double findings(Verifications runs) {
    return runs.verdict()
        .filter(run -> run.problem().isEmpty())
        .map(VerificationRun::findingCount)
        .orElse(-1L);
  }
}
