package io.bulkvouchers.command.transparency;

import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.keys.KeySet;
import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.Frontier;
import io.bulkvouchers.proofs.SignedNote;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows all that we know and has everything but the key: makes the whole tree anew. */
final class Forger {

  private static final SigningKeys OWN = keys();
  private static final int ALL = 1_000_000;

  private Forger() {}

  /** Tree and checkpoints for the events as they are; signed with a key of his own, or not. */
  static void rewrite(JdbcClient jdbc, boolean signed) {
    List<Long> sizes = jdbc.sql("select size from checkpoint").query(Long.class).list();
    jdbc.sql("delete from tree_leaf").update();
    jdbc.sql("delete from tree_node").update();
    grow(jdbc);
    TreeRows tree = new TreeRows(jdbc);
    long size = tree.size();
    for (long each : sizes.stream().filter(one -> one <= size).toList()) {
      Checkpoint forged = Checkpoint.of(HistoryScene.ORIGIN, Frontier.of(each, tree));
      String old =
          jdbc.sql("select note from checkpoint where size = ?")
              .param(each)
              .query(String.class)
              .single();
      String note =
          signed
              ? OWN.signer().sign(forged.text()).toString()
              : new SignedNote(forged.text(), SignedNote.parse(old).signatures()).toString();
      jdbc.sql("update checkpoint set note = ? where size = ?").params(note, each).update();
    }
  }

  /** Lets the tree grow as the service would, from wherever it stands. */
  static void grow(JdbcClient jdbc) {
    TreeGrowth growth = new TreeGrowth(jdbc, ALL);
    growth.extended(growth.caughtUp(TreeGrowth.Grown.nothing()), Long.MAX_VALUE);
  }

  private static SigningKeys keys() {
    try {
      return SigningKeys.read(
          KeySet.in(TestKeySets.draw(PredefinedSignatureParameters.ED25519WithRawOutput)),
          HistoryScene.ORIGIN);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
