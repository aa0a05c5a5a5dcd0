package io.bulkvouchers.journey.language;

/**
 * While it is there, every code that is drawn for one purchase exists already: its codes cannot be
 * made, whatever the salt. It is what the table answers when a code exists.
 */
public final class Clash implements AutoCloseable {

  private final Database database;
  private final String name;

  Clash(Database database, Purchase purchase) {
    this.database = database;
    this.name = "clash_" + purchase.id().replace('-', '_');
    database.run(
        """
        create function %s() returns trigger language plpgsql as $$
        begin
          if (select purchase_id from code_batch where batch_id = new.batch_id) = '%s' then
            raise unique_violation using constraint = 'code_trace_pkey';
          end if;
          return new;
        end
        $$
        """
            .formatted(name, purchase.id()),
        "create trigger %1$s before insert on code_trace for each row execute function %1$s()"
            .formatted(name));
  }

  /** From now on new codes are new. */
  @Override
  public void close() {
    database.run("drop function if exists %s cascade".formatted(name));
  }
}
