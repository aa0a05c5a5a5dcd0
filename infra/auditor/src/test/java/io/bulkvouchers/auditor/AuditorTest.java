package io.bulkvouchers.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.events.wire.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger learns from a whole bundle, and what he is told of a broken one. */
class AuditorTest {

  private static final String PURCHASE = Samples.PURCHASE.value();

  @TempDir Path folder;
  private BundleScene scene;

  @BeforeEach
  void aPurchaseThatWasPaidAndGivenBack() {
    scene = BundleScene.in(folder);
    List<Record> all = Samples.all();
    scene.happened("pytest-2027", named(all, "Registered"));
    for (String name :
        List.of(
            "Created",
            "Approved",
            "CheckoutRequested",
            "CheckoutStarted",
            "PaymentReceived",
            "Fulfilled")) {
      scene.happened(PURCHASE, named(all, name));
    }
    scene.happened("pytest-2027", named(all, "SponsorRegistered"));
    scene.happened(PURCHASE, named(all, "RefundRequested"));
    scene.happened(PURCHASE, named(all, "Refunded"));
  }

  @Test
  void aBundleOfEverythingIsProvedAndLeavesNothingOut() {
    scene.bundledWhole();
    says(
        Auditor.PROVED,
        "PROVED       The checkpoint of 10 events is signed by history.test",
        "PROVED       10 of 10 events are what was signed",
        "PROVED       These are all events up to the checkpoint: none is left out",
        "REPLAYED     "
            + PURCHASE
            + " fulfilled: paid 895.00 USD, refunded 895.00 USD, lost in disputes 0.00 USD,"
            + " surplus 0.00 USD, live vouchers 3, uses 0",
        "TOTAL        pytest-2027 USD: paid 895.00 USD, refunded 895.00 USD",
        "VERDICT      PROVED");
  }

  @Test
  void aBundleOfAllConferencesIsProvedWholeAndWrongWhenAnythingIsLeftOut() {
    scene.bundledForAll(0);
    says(
        Auditor.PROVED,
        "BUNDLE       everything: says of itself that it has 10 events",
        "none is left out");
    scene.bundledForAll(1);
    says(
        Auditor.WRONG, "A bundle of everything has all 10 events up to the checkpoint, this one 9");
  }

  @Test
  void aBundleOfAPurchaseIsProvedAndSaysWhatItCannotShow() throws IOException {
    scene.bundled(PURCHASE);
    says(
        Auditor.PROVED,
        "8 of 8 events are what was signed",
        "1 of 1 earlier checkpoints are of the same history",
        "NOT SHOWN    Whether events of the scope were left out after the last one");

    Path zip = zipped();
    BundleScene.Outcome same = BundleScene.audit(zip, scene.signer.key());
    assertThat(same.said()).isEqualTo(scene.audited().said());
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(bytes, bytes.length - 40));
    assertThat(BundleScene.audit(zip, scene.signer.key()).code()).isEqualTo(Auditor.UNREADABLE);
  }

  @Test
  void aKeyThatDidNotSignProvesNothing() {
    scene.bundled(PURCHASE);
    BundleScene.Outcome outcome = BundleScene.audit(folder, BundleScene.signer().key());
    assertThat(outcome.code()).isEqualTo(Auditor.WRONG);
    assertThat(outcome.said()).contains("Not signed by a known key").doesNotContain("PROVED");
  }

  @Test
  void aCheckpointThatIsKnownAlreadyIsFoundInTheHistory() throws IOException {
    scene.bundled(PURCHASE);
    Path known = Files.createTempFile("known", ".txt");
    Files.writeString(known, scene.note(scene.at(BundleScene.EARLIER)));
    assertThat(scene.audited(known.toString()))
        .matches(outcome -> outcome.code() == Auditor.PROVED)
        .matches(outcome -> outcome.said().contains("4 events that you know is of this history"));
    Files.writeString(known, scene.note(scene.at(5)));
    assertThat(scene.audited(known.toString()))
        .matches(outcome -> outcome.code() == Auditor.UNCHECKED)
        .matches(outcome -> outcome.said().contains("is not in the bundle: ask for its proof"));
    Files.writeString(known, scene.note(scene.at(5)).replace("\n5\n", "\n6\n"));
    assertThat(scene.audited(known.toString()).code()).isEqualTo(Auditor.WRONG);
  }

  @Test
  void whatItDoesNotKnowItDoesNotCallRight() {
    scene.happened(PURCHASE, "bulk-purchase.teleported.v1", "{}").bundledWhole();
    says(
        Auditor.UNCHECKED,
        "11 of 11 events are what was signed",
        "NOT CHECKED  events.jsonl, line 11: what an event of the type bulk-purchase.teleported.v1",
        "VERDICT      NOT ALL CHECKED");
  }

  @Test
  void aSignedEventThatIsNoFactIsWrong() {
    scene.happened(PURCHASE, "bulk-purchase.denied.v1", "{\"reason\":\"none\"}").bundledWhole();
    says(Auditor.WRONG, "line 11: A bulk-purchase.denied.v1 without purchaseId");
  }

  @Test
  void anEventThatWasLeftOutIsMissed() {
    scene.bundled(PURCHASE);
    List<String> lines = scene.read(BundleFiles.EVENTS).lines().toList();
    scene.write(BundleFiles.EVENTS, lines.get(0) + "\n" + lines.get(2) + "\n");
    says(
        Auditor.WRONG,
        "line 2: version 3 of " + PURCHASE + " follows version 1",
        "The bundle says that it has 8 events, and has 2");
    scene.write(BundleFiles.EVENTS, String.join("\n", lines.reversed()) + "\n");
    says(Auditor.WRONG, "comes twice or in the wrong order");
    scene.write(BundleFiles.EVENTS, lines.getFirst() + "\n" + lines.getFirst() + "\n");
    says(Auditor.WRONG, "line 2: the event at 3 comes twice or in the wrong order");
    scene.write(BundleFiles.EVENTS, "");
    says(Auditor.WRONG, "There is no event in the bundle");
  }

  @ParameterizedTest
  @ValueSource(strings = {BundleFiles.HEAD, BundleFiles.CHECKPOINT, BundleFiles.EVENTS})
  void aFileThatIsMissingIsNamed(String file) throws IOException {
    scene.bundled(PURCHASE);
    Files.delete(folder.resolve(file));
    says(Auditor.UNREADABLE, "UNREADABLE   The bundle lacks " + file, "nothing is proved");
  }

  @Test
  void aWrongUseIsExplained() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(Auditor.run(List.of(), new PrintStream(out))).isEqualTo(Auditor.UNREADABLE);
    assertThat(out.toString()).startsWith("auditor BUNDLE KEY");
    assertThat(Auditor.run(List.of("/nowhere", "key"), new PrintStream(out)))
        .isEqualTo(Auditor.UNREADABLE);
    scene.bundled(PURCHASE);
    assertThat(Auditor.run(List.of(folder.toString(), "key"), new PrintStream(out)))
        .isEqualTo(Auditor.UNREADABLE);
    assertThat(out.toString()).contains("A public key is name+id+base64");
  }

  private void says(int code, String... parts) {
    BundleScene.Outcome outcome = scene.audited();
    assertThat(outcome.said()).contains(parts);
    assertThat(outcome.code()).isEqualTo(code);
  }

  private Path zipped() throws IOException {
    Path zip = Files.createTempFile("bundle", ".zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file);
        var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        out.putNextEntry(new ZipEntry(each.getFileName().toString()));
        Files.copy(each, out);
      }
    }
    return zip;
  }

  private static Record named(List<Record> all, String name) {
    return all.stream()
        .filter(record -> record.getClass().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
