package io.bulkvouchers.command.web.request;

import org.slf4j.MDC;

/** The name of the request that this thread works on. */
public final class RequestIds {

  /** The header, and with it the promise that a caller may choose the name. */
  public static final String HEADER = "X-Request-Id";

  /** The key in the logs. */
  static final String LOG_KEY = "requestId";

  private RequestIds() {}

  /** The name that the caller chose or that we gave; a dash outside of a request. */
  public static String current() {
    String id = MDC.get(LOG_KEY);
    return id == null ? "-" : id;
  }
}
