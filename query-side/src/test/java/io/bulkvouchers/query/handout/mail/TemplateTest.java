package io.bulkvouchers.query.handout.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.InvalidValue;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  private static final Map<String, String> WORDS =
      Map.of(
          "name", "Ada $1 {code}",
          "code", "BULK-1",
          "link", "https://example.org/#BULK-1",
          "conference", "PyTest\r\nBcc: all@example.org",
          "validUntil", "without an end");

  @Test
  void gapsAreFilledOnceAndWhatFillsThemIsNotReadAgain() {
    Template template = new Template("For {name}", "{name}: {code}");

    assertThat(template.textOf(WORDS)).isEqualTo("Ada $1 {code}: BULK-1");
  }

  @Test
  void aSubjectIsOneLineWhateverFillsIt() {
    Template template = new Template("Your code for {conference}", "{code}");

    assertThat(template.subjectOf(WORDS)).isEqualTo("Your code for PyTest Bcc: all@example.org");
  }

  @Test
  void theSetFormIsTheSameWordsAndNothingInThemIsMarkup() {
    Template template =
        new Template("For you", "Hello {name} & all <b>,\r\n\r\nhere: {code}\nat {link}");

    String html =
        template.htmlOf(
            Map.of(
                "name", "<script>alert('x')</script>\n\n{code}",
                "code", "BULK-1",
                "link", "https://example.org/?a=\"b\"&c#BULK-1"));

    assertThat(html)
        .contains(
            "<p>Hello &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
            "{code} &amp; all &lt;b&gt;,</p>\n<p>here: <strong>BULK-1</strong><br>\nat ",
            "<a href=\"https://example.org/?a=&quot;b&quot;&amp;c#BULK-1\">")
        .doesNotContain("<script>", "<b>");
  }

  @ParameterizedTest
  @CsvSource({
    "'Hello {nme}', '{code}', '{nme} is no placeholder'",
    "'Hello', '{code} {}', '{} is no placeholder'",
    "'Hello', '{code} \u0000', 'no control characters'",
    "'Hello', 'no way to redeem', 'neither {code} nor {link}'",
    "'Your code {code}', '{code}', 'do not go in'",
    "'  ', '{code}', 'subject is missing'"
  })
  void wordsThatCouldNotBeSentAreRefusedWithTheReason(String subject, String text, String reason) {
    assertThatThrownBy(() -> new Template(subject, text))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aSubjectOfTwoLinesIsRefused() {
    assertThatThrownBy(() -> new Template("Hello\r\nBcc: all@example.org", "{code}"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("one line");
  }

  @Test
  void theUsualOneCanBeSent() {
    Map<String, String> plain = new HashMap<>(WORDS);
    plain.put("name", "Ada");

    assertThat(Template.USUAL.textOf(plain)).contains("BULK-1").doesNotContain("{");
  }
}
