-- One row for each fact that moved money; what a conference's money comes to is the sum of its
-- rows. The columns are what is searched and summed by, the answer is beside them.
create table ledger_entry (
  id text primary key,
  conference_id text not null,
  purchase_id text not null,
  time timestamptz not null,
  kind text not null,
  currency text not null,
  captured bigint not null,
  refunded bigint not null,
  disputed bigint not null,
  state jsonb not null
);
create index ledger_entry_newest on ledger_entry (conference_id, time desc, id desc);
create index ledger_entry_of_purchase on ledger_entry (purchase_id, time desc, id desc);
create index ledger_entry_sums
  on ledger_entry (conference_id, currency) include (captured, refunded, disputed);

-- What has been counted of each purchase, so that nothing counts twice.
create table ledger_account (
  purchase_id text primary key,
  state jsonb not null
);

-- A new view hears everything from the beginning, and the others with it; see V7.
truncate table
  purchase_owner, bulk_purchase, purchase_name, voucher_set, conference, history,
  feed_offset, stream_version;
