package io.bulkvouchers.command.codes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How many codes this node still has to load; a figure that stands still is a load that hangs. */
@Component
class CodesInTheMaking implements MeterBinder {

  private final AtomicLong left = new AtomicLong();

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("bulk.vouchers.codes.to.load", left, AtomicLong::doubleValue)
        .description("Codes of begun batches that are not loaded yet")
        .register(registry);
  }

  Share begin(int count) {
    left.addAndGet(count);
    return new Share(count);
  }

  /** One batch of them; closing takes back what was not made. */
  final class Share implements AutoCloseable {

    private int missing;

    private Share(int count) {
      this.missing = count;
    }

    void made() {
      missing--;
      left.decrementAndGet();
    }

    @Override
    public void close() {
      left.addAndGet(-missing);
    }
  }
}
