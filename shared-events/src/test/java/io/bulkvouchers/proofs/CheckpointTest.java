package io.bulkvouchers.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes as the C2SP specifications have them, broken in every place. */
class CheckpointTest {

  private static final String ORIGIN = "bulk-vouchers.example/history";
  private static final String PUBLIC =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String NOTE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXm\
      RKuwHjG1Yu72IneyaQM=
      """;

  private final NoteSigner signer = signer(ORIGIN);
  private final Checkpoint checkpoint =
      Checkpoint.of(ORIGIN, Grown.of(NaiveTree.of(5).leaves()).frontier());
  private final String note = signer.sign(checkpoint.text()).toString();

  @Test
  void aNoteOfAnotherImplementationIsReadAndChecked() {
    NoteKey key = NoteKey.parse(PUBLIC);
    assertThat(key).hasToString(PUBLIC);
    SignedNote signed = SignedNote.parse(NOTE);
    signed.check(List.of(key));
    assertThat(signed).hasToString(NOTE);
  }

  @Test
  void whatWasSignedIsReadBack() {
    assertThat(Checkpoint.open(note, ORIGIN, List.of(signer.key()))).isEqualTo(checkpoint);
    assertThat(NoteKey.parse(signer.key().toString())).isEqualTo(signer.key());
    Checkpoint more = new Checkpoint(ORIGIN, 7, Hash.EMPTY, List.of("a line", "another"));
    assertThat(Checkpoint.parse(more.text())).isEqualTo(more);
  }

  @Test
  void keysThatWereReplacedStillCheckWhatTheySigned() {
    NoteSigner next = signer(ORIGIN);
    assertThat(Checkpoint.open(note, ORIGIN, List.of(next.key(), signer.key())))
        .isEqualTo(checkpoint);
    refused(note, List.of(next.key()), "Not signed by a known key");
    refused(note, List.of(), "Not signed by a known key");
  }

  @Test
  void anyOtherTextIsNotSigned() {
    refused(note.replace("\n5\n", "\n6\n"), "The signature of " + ORIGIN + " is not of this text");
    refused(note.replace(checkpoint.root().toString(), Hash.EMPTY.toString()), "not of this text");
    refused(note.replace("\n\n", "\nmore\n\n"), "is not of this text");
  }

  @Test
  void aCheckpointOfAnotherTreeIsRefused() {
    String other = signer.sign(new Checkpoint("other", 5, Hash.EMPTY, List.of()).text()).toString();
    refused(other, "The checkpoint is of other, not of " + ORIGIN);
  }

  @Test
  void whatIsNoNoteIsRefused() {
    refused("", "blank line");
    refused(checkpoint.text(), "blank line");
    refused(checkpoint.text() + "\n", "ends with a signature");
    refused(note.strip(), "ends with a signature");
    refused(note.replace("— ", "- "), "Not a signature");
    refused(note.replace("— " + ORIGIN + " ", "— " + ORIGIN + " AAAA"), "ot signed by a known key");
    refused(note.replace("\n5\n", "\n5\t\n"), "control characters");
  }

  @Test
  void whatIsSignedButNoCheckpointIsRefused() {
    refused(signed(ORIGIN + "\n5\n"), "origin, size and root");
    refused(signed(ORIGIN + "\n05\n" + Hash.EMPTY + "\n"), "is a number, not 05");
    refused(signed(ORIGIN + "\n-5\n" + Hash.EMPTY + "\n"), "is a number, not -5");
    refused(signed(ORIGIN + "\n5\nAAAA\n"), "A hash has 32 bytes, not 3");
    refused(signed(ORIGIN + "\n5\n" + Hash.EMPTY + "\n\nmore\n"), "no empty lines");
  }

  @Test
  void aBrokenPublicKeySaysWhatIsWrong() {
    assertThatThrownBy(() -> NoteKey.parse("nothing")).hasMessageContaining("name+id+base64");
    assertThatThrownBy(() -> NoteKey.parse(PUBLIC.replace("530d", "530e")))
        .hasMessage("The public key of example.com/foo has the id 530d903a, not 530e903a");
    assertThatThrownBy(() -> NoteKey.parse(PUBLIC.replace("+Aek", "+Bek")))
        .hasMessageContaining("is not of Ed25519");
    assertThatThrownBy(() -> NoteKey.parse(PUBLIC.substring(0, PUBLIC.length() - 4)))
        .hasMessage("An Ed25519 public key has 32 bytes, not 29");
    assertThatThrownBy(() -> NoteKey.of("two words", new byte[32]))
        .hasMessageContaining("no blanks and no plus");
  }

  private String signed(String text) {
    return signer.sign(text).toString();
  }

  private void refused(String broken, String why) {
    refused(broken, List.of(signer.key()), why);
  }

  private static void refused(String broken, List<NoteKey> keys, String why) {
    assertThatThrownBy(() -> Checkpoint.open(broken, ORIGIN, keys))
        .isInstanceOf(BrokenProof.class)
        .hasMessageContaining(why);
  }

  private static NoteSigner signer(String name) {
    try {
      Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
      return NoteSigner.of(NoteKey.of(name, pair.getPublicKey()), pair.getPrivateKey());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
