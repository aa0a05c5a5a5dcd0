package io.bulkvouchers.local.identity;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Signing in is choosing somebody: each demo user is one button. */
@RestController
class LoginPage {

  private static final String USER =
      """
      <li>
        <button name="username" value="{id}">
          <strong>{name}</strong> <code>{id}</code><br>{scope}
        </button>
      </li>
      """;
  private static final String FAILED =
      "<p role=\"alert\">That user and password do not go together.</p>";

  private final String page = resource("login.html").replace("{users}", users());
  private final String style = resource("login.css");

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String login(CsrfToken csrf, @RequestParam(required = false) String error) {
    return page.replace("{alert}", error == null ? "" : FAILED)
        .replace("{csrf.name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
        .replace("{csrf.token}", HtmlUtils.htmlEscape(csrf.getToken()));
  }

  @GetMapping(path = "/login.css", produces = "text/css;charset=UTF-8")
  String style() {
    return style;
  }

  private static String users() {
    return DemoUser.ALL.stream().map(LoginPage::button).collect(joining());
  }

  private static String button(DemoUser user) {
    return USER.replace("{id}", user.id())
        .replace("{name}", user.name())
        .replace("{scope}", user.scope());
  }

  private static String resource(String name) {
    try (InputStream stream = LoginPage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Missing from the class path: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
