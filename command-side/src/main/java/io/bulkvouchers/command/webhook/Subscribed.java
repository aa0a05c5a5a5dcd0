package io.bulkvouchers.command.webhook;

import java.util.Arrays;
import java.util.List;

/** The events that a webhook endpoint of ours is to be subscribed to: those that we look after. */
public final class Subscribed {

  /** Stripe's names of them. */
  public static final List<String> TYPES =
      Arrays.stream(Subject.values()).flatMap(subject -> subject.types().stream()).toList();

  private Subscribed() {}
}
