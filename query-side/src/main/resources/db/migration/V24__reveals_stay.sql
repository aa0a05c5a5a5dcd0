-- Who was shown codes stays on record: whoever may write here may add, and do nothing else. No fact
-- brings it back, so a migration that empties the views could not name this table by mistake, either.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'who saw codes is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

create trigger code_reveal_is_append_only before update or delete or truncate on code_reveal
  for each statement execute function refuse_rewriting();

-- The list goes through one purchase by id.
drop index code_reveal_of_purchase;
create index code_reveal_of_purchase on code_reveal (purchase_id, id);
