package io.bulkvouchers.command.codes;

import io.bulkvouchers.codes.VoucherCode;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the voucher of a code within one conference. A code that is unknown there leads to serial
 * zero of the newest purchase, by the same statement: what is then asked of that purchase is the
 * same as for a code that exists, and is refused in the same way.
 */
@Component
public class VoucherPlaces {

  private final JdbcClient jdbc;

  VoucherPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where to ask; empty in a conference that has no codes at all. */
  public Optional<VoucherPlace> find(ConferenceId conference, VoucherCode code) {
    return jdbc.sql(
            """
            select purchase_id, serial from (
              select purchase_id, serial, 1 as rank
              from code_trace join code_batch using (batch_id)
              where hash = ? and conference_id = ?
              union all (
                select purchase_id, 0, 2 from code_batch
                where conference_id = ? order by purchase_id desc limit 1)) as place
            order by rank limit 1
            """)
        .params(code.hash(), conference.value(), conference.value())
        .query(
            (row, number) ->
                new VoucherPlace(
                    new PurchaseId(row.getString("purchase_id")), row.getInt("serial")))
        .optional();
  }
}
