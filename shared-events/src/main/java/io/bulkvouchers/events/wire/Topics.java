package io.bulkvouchers.events.wire;

/** The topics and the CloudEvents headers (binary mode of the Kafka binding, 1.0) on them. */
public final class Topics {

  /** All purchases, keyed by purchase id: one purchase's facts stay in order. */
  public static final String PURCHASES = "bulk-vouchers.purchases";

  /** All conferences, keyed by conference id. */
  public static final String CONFERENCES = "bulk-vouchers.conferences";

  /** What history was, signed and in order: each value is a note of a C2SP checkpoint. */
  public static final String CHECKPOINTS = "bulk-vouchers.checkpoints";

  /** In bytes: facts are small, but for those about scattered vouchers of a very large purchase. */
  public static final int LARGEST_FACT = 16 * 1024 * 1024;

  /** {@code 1.0}. */
  public static final String SPEC_VERSION = "ce_specversion";

  /** The event's UUID. */
  public static final String ID = "ce_id";

  /** The wire name. */
  public static final String TYPE = "ce_type";

  /** Who sends: {@link #SENDER}. */
  public static final String SOURCE = "ce_source";

  /** The stream id. */
  public static final String SUBJECT = "ce_subject";

  /** When it happened, RFC 3339. */
  public static final String TIME = "ce_time";

  /** Place in the stream, from 1 without gaps: how a reader sees that one is missing. */
  public static final String STREAM_VERSION = "ce_streamversion";

  /** Place in the store. */
  public static final String POSITION = "ce_position";

  /** {@link Origin#actor()}, absent when unknown. */
  public static final String ACTOR = "ce_actor";

  /** {@link Origin#cause()}, absent when unknown. */
  public static final String CAUSE = "ce_cause";

  /** {@link Origin#correlation()}, absent when unknown. */
  public static final String CORRELATION = "ce_correlation";

  /** Always JSON. */
  public static final String CONTENT_TYPE = "content-type";

  /** The source of all our facts. */
  public static final String SENDER = "/bulk-vouchers/command-side";

  private Topics() {}
}
