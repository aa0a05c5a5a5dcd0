package io.bulkvouchers.command.web.problem;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What the type of each problem leads to: a page for people, JSON for programs. */
@RestController
@RequestMapping("/problems/{code}")
final class ProblemPages {

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Explanation json(@PathVariable String code) {
    return explanation(code);
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  String html(@PathVariable String code) {
    Explanation about = explanation(code);
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>%1$s</title></head>
    <body>
    <main>
    <h1>%1$s</h1>
    <p>Code <code>%2$s</code>, status %3$d</p>
    <h2>What it means</h2>
    <p>%4$s</p>
    <h2>What to do</h2>
    <p>%5$s</p>
    </main>
    </body>
    </html>
    """
        .formatted(
            about.title(),
            about.code(),
            about.status(),
            HtmlUtils.htmlEscape(about.meaning()),
            HtmlUtils.htmlEscape(about.advice()));
  }

  private static Explanation explanation(String code) {
    return Explanation.of(code).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }
}
