package io.bulkvouchers.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Every letter on one page, the newest on top; words of letters are shown and never obeyed. */
final class MailPage implements HttpHandler {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
      article { border-top: 1px solid; padding-block: 1rem }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
      """;

  private final Mailbox mailbox;

  MailPage(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    byte[] body = page(mailbox.letters().reversed()).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String page(List<CaughtMail> letters) {
    String articles =
        letters.stream()
            .map(
                letter ->
"""
<article><h2>%s</h2><p>To %s</p><pre>%s</pre>
<p><small>%s</small></p></article>
"""
                        .formatted(
                            text(letter.subject()),
                            text(letter.shownTo()),
                            text(letter.text()),
                            text(letter.messageId())))
            .collect(Collectors.joining("\n"));
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Caught mail</title>
        <meta name="viewport" content="width=device-width"><style>%s</style></head>
        <body><main><h1>Caught mail</h1><p>%d letters; none of them left this machine.</p>
        %s</main></body></html>
        """
        .formatted(STYLE, letters.size(), articles);
  }

  private static String text(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
