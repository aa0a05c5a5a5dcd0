package io.bulkvouchers.query.handout.mail;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.PlainText;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a letter, with gaps like {@code {name}}. A gap that nobody can fill is refused when
 * the words are written down, not when the letter goes out.
 */
public record Template(String subject, String text) {

  static final Set<String> GAPS =
      new TreeSet<>(
          Set.of("name", "conference", "product", "sponsor", "code", "link", "validUntil"));

  /** What fills the gaps, for whoever writes a template. */
  public static final String PLACEHOLDERS =
      """
      Placeholders: {name} of the person, or "there" when it is not known; {conference}; \
      {product}, what the voucher is for; {sponsor} who bought it, or the conference when \
      nobody sponsors it; {code}; {link} to redeem it; {validUntil}, such as \
      "until 31 May 2027, 21:59 UTC" or "without an end".""";

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u0085]+");

  /** What is sent where nobody wrote anything else; it stands below what checks it. */
  public static final Template USUAL =
      new Template(
          "Your ticket code for {conference}",
          """
          Hello {name},

          here is your code for {product} at {conference}:

              {code}

          Redeem it here: {link}

          It is valid {validUntil}, and it is yours alone: whoever knows it can use it.
          """);

  /** Refuses words that could not be sent, or that would not bring the code. */
  public Template {
    checkSubject(subject);
    checkText(text);
  }

  /** Refuses a subject for itself. */
  public static void checkSubject(String subject) {
    InvalidValue.unless(!subject.isBlank(), "The subject is missing");
    InvalidValue.unless(
        subject.length() <= LONGEST_SUBJECT, "A subject has at most 200 characters");
    InvalidValue.unless(!BREAK.matcher(subject).find(), "A subject is one line");
    InvalidValue.unless(
        !subject.contains("{code}") && !subject.contains("{link}"),
        "A subject is shown in lists and logs of mail servers: the code and the link do not go in");
    refuseUnknown(subject);
  }

  private static void checkText(String text) {
    InvalidValue.unless(text.length() <= LONGEST_TEXT, "A text has at most 10,000 characters");
    PlainText.checked("A text", text);
    refuseUnknown(text);
    InvalidValue.unless(
        text.contains("{code}") || text.contains("{link}"),
        "The text brings neither {code} nor {link}: nobody could use the letter");
  }

  /** The subject with its gaps filled, on one line whatever they are filled with. */
  public String subjectOf(Map<String, String> words) {
    return BREAK.matcher(fill(subject, words)).replaceAll(" ").strip();
  }

  /** The text with its gaps filled; what fills a gap is not looked through for gaps again. */
  public String textOf(Map<String, String> words) {
    return fill(text, words);
  }

  /** The same as a page: escaped, with paragraphs, the link as one and the code set apart. */
  public String htmlOf(Map<String, String> words) {
    return HtmlLetter.of(GAP, text, words);
  }

  private static String fill(String pattern, Map<String, String> words) {
    return GAP.matcher(pattern)
        .replaceAll(gap -> Matcher.quoteReplacement(words.getOrDefault(gap.group(1), "")));
  }

  private static void refuseUnknown(String pattern) {
    GAP.matcher(pattern)
        .results()
        .map(MatchResult::group)
        .filter(gap -> !GAPS.contains(gap.substring(1, gap.length() - 1)))
        .findFirst()
        .ifPresent(
            gap -> {
              throw new InvalidValue(
                  gap + " is no placeholder; there are {" + String.join("}, {", GAPS) + "}");
            });
  }
}
