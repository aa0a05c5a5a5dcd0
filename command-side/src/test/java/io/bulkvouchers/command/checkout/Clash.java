package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.events.PurchaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes that exist already, whatever salt is drawn. */
record Clash(JdbcClient jdbc) {

  /** The service itself could not stop its codes like this. */
  Clash {
    jdbc = JdbcClient.create(TestDatabase.ofOwner(jdbc));
  }

  void forbidCodesOf(PurchaseId id) {
    jdbc.sql(
            """
            create or replace function clash() returns trigger language plpgsql as $$
            begin
              if (select purchase_id from code_batch where batch_id = new.batch_id) = '%s' then
                raise unique_violation using constraint = 'code_trace_pkey';
              end if;
              return new;
            end $$
            """
                .formatted(id))
        .update();
    jdbc.sql(
            """
            create trigger clash before insert on code_trace for each row execute function clash()
            """)
        .update();
  }

  void allowCodes() {
    jdbc.sql("drop trigger clash on code_trace").update();
  }
}
