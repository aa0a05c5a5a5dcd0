package io.bulkvouchers.sandbox.book;

import com.google.gson.JsonObject;
import java.time.Instant;

/** An object with an id that the API can show. */
public interface Kept {

  /** Stripe's prefixed id. */
  String id();

  /** When it came to be, on the sandbox's clock. */
  Instant created();

  /** The object as the API shows it, with ids in the place of other objects. */
  JsonObject render();
}
