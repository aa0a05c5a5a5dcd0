package io.bulkvouchers.command.janitor;

import io.bulkvouchers.command.webhook.EventIntake;
import io.bulkvouchers.events.ConferenceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stands in for an event that never came. It is a hint as every event is, and given once. */
@Component
class MissedEvents {

  private static final Logger LOG = LoggerFactory.getLogger(MissedEvents.class);

  private final EventIntake intake;

  MissedEvents(EventIntake intake) {
    this.intake = intake;
  }

  /** Nothing is told that an event has told of. */
  void tell(ConferenceId conference, String type, String objectId) {
    if (!intake.has(conference, type, objectId)) {
      tellOnce(conference, type, objectId);
    }
  }

  /** For what an event may have told of too early. */
  void tellOnce(ConferenceId conference, String type, String objectId) {
    String id = "sweep_" + type + "_" + objectId;
    if (intake.take(conference, id, type, objectId)) {
      LOG.info(
          "fact=untold_object_found conference={} type={} object={}", conference, type, objectId);
    }
  }
}
