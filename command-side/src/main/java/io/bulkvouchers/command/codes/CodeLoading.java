package io.bulkvouchers.command.codes;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.events.ConferenceId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads the hashes of a batch by COPY on the connection of an open transaction. Facts are appended
 * at the end of a transaction, after this: however long it takes, nobody stands in the append gate
 * meanwhile and readers of facts go on.
 */
@Component
public class CodeLoading {

  /** The table in which two who make the same serials meet. */
  public static final String BATCHES = "code_batch";

  private static final Logger LOG = LoggerFactory.getLogger(CodeLoading.class);
  private static final int TOLD_EACH = 100_000;

  private final CodeKeys keys;
  private final CodesInTheMaking making;

  CodeLoading(CodeKeys keys, CodesInTheMaking making) {
    this.keys = keys;
    this.making = making;
  }

  /**
   * Loads them; memory stays flat whatever their number.
   *
   * @throws SQLException with state 23505 when one of the codes exists
   * @throws io.bulkvouchers.codes.MissingCodeKey before anything is stored
   */
  public void load(Connection connection, ConferenceId conference, CodeBatch batch)
      throws SQLException {
    VoucherCodes codes = VoucherCodes.of(batch, keys);
    try (var share = making.begin(batch.count())) {
      LoadingSight.announce(connection, batch);
      int batchId = register(connection, conference, batch);
      HashOrder order = HashOrder.of(batch, codes);
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(TraceRows.COPY);
      try {
        TraceRows rows = new TraceRows(copy);
        for (int rank = 0; rank < order.size(); rank++) {
          int serial = order.serial(rank);
          rows.add(batchId, serial, codes.hash(serial));
          share.made();
          tell(batch, rank + 1);
        }
        rows.end();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }

  private static int register(Connection connection, ConferenceId conference, CodeBatch batch)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into code_batch (conference_id, purchase_id, first_serial, count, code_key_id)
            values (?, ?, ?, ?, ?) returning batch_id
            """)) {
      insert.setString(1, conference.value());
      insert.setString(2, batch.purchaseId().value());
      insert.setInt(3, batch.firstSerial());
      insert.setInt(4, batch.count());
      insert.setInt(5, batch.codeKeyId());
      try (ResultSet drawn = insert.executeQuery()) {
        drawn.next();
        return drawn.getInt(1);
      }
    }
  }

  private static void tell(CodeBatch batch, int made) {
    if (made % TOLD_EACH == 0) {
      LOG.info(
          "fact=codes_loading purchase_id={} made={} of={}",
          batch.purchaseId(),
          made,
          batch.count());
    }
  }
}
