package io.bulkvouchers.auditor;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.bundle.BundleHead;
import io.bulkvouchers.bundle.BundledCheckpoint;
import io.bulkvouchers.bundle.BundledEvent;
import java.util.Optional;

/** The JSON of a bundle, read strictly. */
final class Forms {

  private Forms() {}

  static BundleHead head(String json) {
    try {
      Fields fields = Fields.parse(BundleFiles.HEAD, json);
      String form = fields.text("form");
      if (!form.equals(BundleFiles.FORM)) {
        throw new UnreadableBundle(
            "The bundle is of the form %s, this auditor reads %s"
                .formatted(form, BundleFiles.FORM));
      }
      return new BundleHead(
          form,
          fields.number("events"),
          conference(fields),
          fields.optional("purchase"),
          fields.optional("sponsor"),
          fields.moment("from"),
          fields.moment("to"));
    } catch (BrokenField broken) {
      throw new UnreadableBundle(String.valueOf(broken.getMessage()));
    }
  }

  /** What is narrowed further is of one conference. */
  private static Optional<String> conference(Fields fields) {
    boolean narrowed = fields.optional("purchase").or(() -> fields.optional("sponsor")).isPresent();
    return narrowed ? Optional.of(fields.text("conference")) : fields.optional("conference");
  }

  static BundledEvent event(String where, String json) {
    Fields fields = Fields.parse(where, json);
    return new BundledEvent(
        fields.number("position"),
        fields.id("id"),
        fields.text("stream"),
        fields.number("version"),
        fields.text("type"),
        fields.number("micros"),
        fields.text("metadata"),
        fields.text("payload"),
        fields.number("index"),
        fields.texts("path"));
  }

  static BundledCheckpoint checkpoint(String where, String json) {
    Fields fields = Fields.parse(where, json);
    return new BundledCheckpoint(fields.text("note"), fields.texts("path"));
  }
}
