package io.bulkvouchers.sandbox.api;

/** The address of a webhook endpoint. */
public final class WebhookUrl {

  private WebhookUrl() {}

  /** The same address; refuses what Stripe would refuse. */
  public static String check(String url) {
    return Urls.check(url, "url");
  }
}
