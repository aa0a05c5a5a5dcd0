package io.bulkvouchers.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each field of a bundle, changed, of another kind, or gone. */
class BrokenBundleTest {

  private static final String PURCHASE = Samples.PURCHASE.value();

  @TempDir Path folder;
  private BundleScene scene;

  @BeforeEach
  void aBundle() {
    scene = BundleScene.in(folder);
    for (Record event : Samples.all().subList(0, 10)) {
      scene.happened(PURCHASE, event);
    }
    scene.bundled(PURCHASE);
    assertThat(scene.audited().code()).isEqualTo(Auditor.PROVED);
  }

  @ParameterizedTest
  @CsvSource({
    "position, 8",
    "version, 4",
    "micros, 1795608000000001",
    "index, 3",
    "index, 400",
    "id, 00000000-0000-0007-0000-000000000063",
    "stream, bp_other",
    "type, bulk-purchase.denied.v2",
    "metadata, {}",
    "payload, {}"
  })
  void anEventWithAnotherFieldIsNotWhatWasSigned(String field, String value) {
    ObjectNode event = line(4);
    if (event.path(field).isNumber()) {
      event.put(field, Long.parseLong(value));
    } else {
      event.put(field, value);
    }
    replace(4, event.toString());
    says("line 5: Leaf ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "position",
        "id",
        "stream",
        "version",
        "type",
        "micros",
        "metadata",
        "payload",
        "index",
        "path"
      })
  void aFieldThatIsGoneOrOfAnotherKindIsNamed(String field) {
    ObjectNode event = line(4);
    event.remove(field);
    replace(4, event.toString());
    says("line 5: " + field + " is no ");
    event.put(field, true);
    replace(4, event.toString());
    says("line 5: " + field + " is no ");
  }

  @Test
  void aProofWithAnotherHashLeadsElsewhere() {
    for (int at = 0; at < line(4).path("path").size(); at++) {
      ObjectNode event = line(4);
      ((ArrayNode) event.path("path")).set(at, line(4).at("/path/0").asString().replace('A', 'B'));
      ((ArrayNode) event.path("path")).remove(at);
      replace(4, event.toString());
      says("line 5: ");
      aBundle();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "{\"position\": 1"})
  void aLineThatIsNoObjectIsNamed(String line) {
    replace(4, line);
    says("line 5 is not ");
  }

  @ParameterizedTest
  @CsvSource({
    "'\n10\n', '\n11\n', 'is not of this text'",
    "history.test, other.test, 'Not signed by a known key'",
    "'— ', '- ', 'Not a signature'"
  })
  void aBrokenCheckpointProvesNothing(String from, String to, String why) {
    scene.change(BundleFiles.CHECKPOINT, from, to);
    BundleScene.Outcome outcome = scene.audited();
    assertThat(outcome.code()).isEqualTo(Auditor.WRONG);
    assertThat(outcome.said()).contains(why).doesNotContain("PROVED");
  }

  @ParameterizedTest
  @CsvSource({
    "'\\n4\\n', '\\n5\\n', 'is not of this text'",
    "'\"path\"', '\"way\"', 'path is no list'",
    "'\"note\"', '\"text\"', 'note is no text'"
  })
  void aBrokenEarlierCheckpointIsNamed(String from, String to, String why) {
    scene.change(BundleFiles.EARLIER, from, to);
    says("earlier.jsonl, line 1");
    says(why);
  }

  @Test
  void aHeadThatSaysOtherThanWhatIsThereIsWrong() {
    scene.change(BundleFiles.HEAD, "\"events\":10", "\"events\":11");
    says("The bundle says that it has 11 events, and has 10");
    aBundle();
    scene.change(BundleFiles.HEAD, PURCHASE, "bp_other");
    says("line 1: the event is of " + PURCHASE);
    aBundle();
    scene.change(BundleFiles.HEAD, "}", ",\"to\":\"2026-11-25T12:00:03Z\"}");
    says("line 4: the event is of 2026-11-25T12:00:03Z");
    aBundle();
    scene.change(BundleFiles.HEAD, "pytest-2027", "other-2027");
    says("line 1: the purchase is of pytest-2027");
  }

  @ParameterizedTest
  @CsvSource({
    "v1, v2, 'this auditor reads'",
    "'\"events\":10', '\"events\":-1', 'events is no whole number'",
    "'\"conference\"', '\"other\"', 'conference is no text'",
    "'}', ',\"from\":\"soon\"}', 'from is no moment'",
    "'{', '', 'is not JSON'"
  })
  void aHeadThatCannotBeReadEndsTheCheck(String from, String to, String why) {
    scene.change(BundleFiles.HEAD, from, to);
    BundleScene.Outcome outcome = scene.audited();
    assertThat(outcome.code()).isEqualTo(Auditor.UNREADABLE);
    assertThat(outcome.said()).contains(why).contains("nothing is proved");
  }

  private ObjectNode line(int index) {
    String line = scene.read(BundleFiles.EVENTS).lines().toList().get(index);
    return (ObjectNode) EventCodec.mapper().readTree(line);
  }

  private void replace(int index, String line) {
    List<String> lines = new ArrayList<>(scene.read(BundleFiles.EVENTS).lines().toList());
    lines.set(index, line);
    scene.write(BundleFiles.EVENTS, String.join("\n", lines) + "\n");
  }

  private void says(String part) {
    BundleScene.Outcome outcome = scene.audited();
    assertThat(outcome.said()).contains(part);
    assertThat(outcome.code()).isEqualTo(Auditor.WRONG);
  }
}
