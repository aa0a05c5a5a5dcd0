-- Every fact in the very bytes that came, kept for ever: nothing here is changed or taken away, and a
-- fact that comes again is compared with the one that is kept. Rows of before lack the bytes, so all
-- is read again from the beginning; see V7. From here on no migration empties this table.
drop table history;

-- time is what is searched by; exact_time is what was sent, to the nanosecond.
create table history (
  position bigint primary key,
  stream_id text not null,
  version bigint not null,
  event_id uuid not null unique,
  type text not null,
  time timestamptz not null,
  exact_time text not null,
  conference_id text not null,
  sponsor_id text,
  actor text,
  cause text,
  correlation text,
  amount bigint,
  currency text,
  source_position bigint not null,
  body text not null,
  unique (stream_id, version),
  check ((amount is null) = (currency is null))
);
create index history_newest on history (conference_id, time, position);
create index history_of_type on history (conference_id, type, time, position);
create index history_of_sponsor on history (conference_id, sponsor_id, time, position)
  where sponsor_id is not null;
create index history_of_actor on history (conference_id, actor, time, position)
  where actor is not null;
create index history_of_correlation on history (correlation) where correlation is not null;
create index history_of_cause on history (cause) where cause is not null;
create index history_of_amount on history (conference_id, currency, amount)
  where amount is not null;

create function history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'history is added to and never changed: % refused', lower(tg_op)
    using errcode = 'object_not_in_prerequisite_state';
end;
$$;
create trigger history_stays before update or delete or truncate on history
  for each statement execute function history_stays();

truncate table
  purchase_owner, bulk_purchase, purchase_name, voucher_set, voucher_day, voucher_product, voucher_use,
  use_tally, redemption, use_day,
  conference, ledger_entry, ledger_account, feed_offset, stream_version;
