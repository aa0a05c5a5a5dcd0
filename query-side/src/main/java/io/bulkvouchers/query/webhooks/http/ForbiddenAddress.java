package io.bulkvouchers.query.webhooks.http;

import java.io.IOException;

/** The name leads into our own network, or to what is none of the internet. */
public final class ForbiddenAddress extends IOException {

  private static final long serialVersionUID = 1L;

  ForbiddenAddress() {
    super("The name leads to an address that is not public");
  }
}
