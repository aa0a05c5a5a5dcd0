package io.bulkvouchers.bundle;

/**
 * The files of a bundle, in a folder or a zip; {@code infra/docs/audit-bundle.md} describes them.
 */
public final class BundleFiles {

  /** The form of the bundle; a changed meaning is a new one. */
  public static final String FORM = "bulk-vouchers/audit-bundle/v1";

  /** A {@link BundleHead}. */
  public static final String HEAD = "bundle.json";

  /** The signed note of the checkpoint that all proofs lead to. */
  public static final String CHECKPOINT = "checkpoint.txt";

  /** A {@link BundledEvent} a line, in the order of their positions. */
  public static final String EVENTS = "events.jsonl";

  /** A {@link BundledCheckpoint} a line: earlier ones, each proved to be part of this history. */
  public static final String EARLIER = "earlier.jsonl";

  private BundleFiles() {}
}
