package io.bulkvouchers.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.proofs.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checkpoints are made, survive every death, and are made no more once something is wrong. */
class NotaryTest {

  private final HistoryScene scene = new HistoryScene();

  @Test
  void everyEventIsCoveredAndEveryCheckpointIsPublished() throws IOException {
    scene.append(100);
    Notary notary = scene.signed();

    assertThat(notary.sight()).isEqualTo(new Notary.Sight(100, 100, Optional.empty()));
    assertThat(scene.place.all()).extracting(SizedNote::size).containsExactly(40L, 80L, 100L);
    assertThat(scene.verify().covered()).isEqualTo(100);
    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void whoComesAfterGoesOnFromWhatWasPublished() throws IOException {
    scene.append(30);
    scene.signed();
    scene.append(600);
    scene.signed();

    assertThat(scene.place.last().orElseThrow().size()).isEqualTo(630);
    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void whoDiesBeforePublishingPublishesLater() throws IOException {
    scene.append(10);
    Notary dying = scene.notary(scene.seal, new DeadPlace());
    dying.begin();
    assertThatThrownBy(dying::work).isInstanceOf(IOException.class);
    assertThat(scene.place.last()).isEmpty();

    scene.signed();
    assertThat(scene.place.all()).extracting(SizedNote::size).containsExactly(10L);
    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void whatAnotherNodeHasGrownIsTakenOver() throws IOException {
    Notary one = scene.notary();
    Notary other = scene.notary();
    one.begin();
    other.begin();
    for (int round = 0; round < 6; round++) {
      scene.append(11);
      (round % 2 == 0 ? one : other).work();
    }
    assertThat(one.work()).isTrue();
    assertThat(scene.place.last().orElseThrow().size()).isEqualTo(66);
    assertThat(scene.findings()).isEmpty();
  }

  @Test
  void aNewKeySignsAndTheOldOneIsStillKnown() throws IOException, GeneralSecurityException {
    scene.append(5);
    scene.signed();
    Path other = TestKeySets.draw(PredefinedSignatureParameters.ED25519WithRawOutput);
    Notary.Seal foreign = HistoryScene.seal(other);
    SigningKeys both =
        new SigningKeys(
            foreign.keys().signer(),
            Stream.concat(foreign.keys().known().stream(), scene.seal.keys().known().stream())
                .toList());
    scene.append(5);
    Notary rotated =
        scene.notary(new Notary.Seal(HistoryScene.ORIGIN, both, foreign.every()), scene.place);
    rotated.begin();
    rotated.work();

    SizedNote last = scene.place.last().orElseThrow();
    Checkpoint.open(last.note(), HistoryScene.ORIGIN, List.of(foreign.keys().signer().key()));
    assertThatThrownBy(() -> scene.notary(foreign, new DeadPlace()).work())
        .isInstanceOf(DistrustedHistory.class)
        .hasMessageContaining("is not ours");
  }

  @Test
  void anOlderStoreThanWhatWasPublishedIsNotSigned() throws IOException {
    scene.append(30);
    scene.signed();
    scene.attack(
        "delete from event where position > 20",
        "delete from tree_leaf where position > 20",
        "delete from checkpoint");
    distrusted("has lost or changed the published checkpoint of 30 events");
    assertThat(scene.findings())
        .containsExactly(Finding.Kind.HISTORY_SHORTENED, Finding.Kind.CHECKPOINT_MISSING);
  }

  @Test
  void anotherTreeThanThePublishedOneIsNotSigned() throws IOException {
    scene.append(30);
    scene.signed();
    scene.attack("update tree_leaf set hash = sha256('forged') where index = 7");
    distrusted("The first 30 events are not those that a published checkpoint signs");
  }

  @Test
  void aStoreThatShrinksUnderTheRunningServiceIsNotSigned() throws IOException {
    scene.append(30);
    Notary notary = scene.signed();
    scene.append(5);
    scene.attack("delete from tree_leaf where index > 20");
    assertThatThrownBy(notary::work)
        .isInstanceOf(DistrustedHistory.class)
        .hasMessage("The store had 30 events, now it has 21");
  }

  @Test
  void aTreeThatWasGrownByNobodyOfUsIsNotSigned() throws IOException {
    scene.append(30);
    Notary notary = scene.signed();
    scene.append(1);
    scene.attack("insert into tree_leaf values (30, 46, sha256('forged'))");
    assertThatThrownBy(notary::work)
        .isInstanceOf(DistrustedHistory.class)
        .hasMessage("Tree and events part after 30 events");
  }

  @Test
  void anEmptiedSecondPlaceIsNotTakenForANewOne() throws IOException {
    scene.append(100);
    scene.signed();
    for (SizedNote note : scene.place.all()) {
      Files.delete(scene.folder.resolve("000000000000/%018d.checkpoint".formatted(note.size())));
    }
    distrusted("the place where they are published has none");
  }

  @Test
  void aForgedCheckpointIsNeverPublished() throws IOException {
    scene.append(10);
    Notary notary = scene.signed();
    scene.attack("insert into checkpoint values (11, 'forged', now())");
    assertThatThrownBy(notary::work)
        .isInstanceOf(DistrustedHistory.class)
        .hasMessageContaining("The checkpoint of 11 events is not ours");
    assertThat(scene.place.last().orElseThrow().size()).isEqualTo(10);
    assertThat(scene.findings()).containsExactly(Finding.Kind.CHECKPOINT_FOREIGN);
  }

  private void distrusted(String why) {
    assertThatThrownBy(() -> scene.notary().begin())
        .isInstanceOf(DistrustedHistory.class)
        .hasMessageContaining(why);
  }

  /** A disk that is full. */
  private static final class DeadPlace implements SecondPlace {

    @Override
    public Optional<SizedNote> last() {
      return Optional.empty();
    }

    @Override
    public List<SizedNote> all() {
      return List.of();
    }

    @Override
    public void publish(SizedNote checkpoint) throws IOException {
      throw new IOException("no space");
    }
  }
}
