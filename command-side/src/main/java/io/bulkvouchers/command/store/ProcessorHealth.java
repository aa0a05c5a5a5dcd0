package io.bulkvouchers.command.store;

import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a processor stands before a fact that it cannot handle; it goes on trying. */
final class ProcessorHealth implements HealthIndicator {

  private final EventProcessingConfiguration processing;
  private final Horizon horizon;

  ProcessorHealth(EventProcessingConfiguration processing, Horizon horizon) {
    this.processing = processing;
    this.horizon = horizon;
  }

  @Override
  public Health health() {
    long newest = horizon.newest();
    Map<String, String> states = new TreeMap<>();
    processing
        .eventProcessors()
        .forEach((name, processor) -> states.put(name, state(processor, newest)));
    Health.Builder health = states.containsValue("failing") ? Health.down() : Health.up();
    return health.withDetails(states).build();
  }

  private static String state(EventProcessor processor, long newest) {
    if (!processor.isRunning() || processor.isError()) {
      return "failing";
    }
    return processor instanceof StreamingEventProcessor streaming
        ? streaming.processingStatus().values().stream()
            .map(segment -> state(segment, newest))
            .findFirst()
            .orElse("standing_by")
        : "running";
  }

  private static String state(EventTrackerStatus segment, long newest) {
    if (segment.isErrorState()) {
      return "failing";
    }
    return "running, lag " + Math.max(0, newest - segment.getCurrentPosition().orElse(0));
  }
}
