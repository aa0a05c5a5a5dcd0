package io.bulkvouchers.query.handout.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain words as simple HTML: whatever they and their fillings say, none of it is markup. No
 * styles, no pictures, nothing to load.
 */
final class HtmlLetter {

  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n[ \\t\\n]*");

  private final StringBuilder html = new StringBuilder("<p>");

  private HtmlLetter() {}

  static String of(Pattern gaps, String text, Map<String, String> words) {
    HtmlLetter letter = new HtmlLetter();
    String pattern = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    Matcher gap = gaps.matcher(pattern);
    int from = 0;
    while (gap.find()) {
      letter.plain(pattern.substring(from, gap.start()));
      letter.filled(gap.group(1), words.getOrDefault(gap.group(1), ""));
      from = gap.end();
    }
    letter.plain(pattern.substring(from));
    return """
        <!doctype html>
        <html><head><meta charset="utf-8"></head><body>
        %s</p>
        </body></html>
        """
        .formatted(letter.html);
  }

  private void plain(String words) {
    String paragraphs = BLANK_LINES.matcher(escaped(words)).replaceAll("</p>\n<p>");
    html.append(paragraphs.replaceAll("(?<!</p>)\n", "<br>\n"));
  }

  private void filled(String gap, String word) {
    String shown = escaped(word);
    switch (gap) {
      case "code" -> html.append("<strong>").append(shown).append("</strong>");
      case "link" -> html.append("<a href=\"%s\">".formatted(shown)).append(shown).append("</a>");
      default -> html.append(shown);
    }
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
