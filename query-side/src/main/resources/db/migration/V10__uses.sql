-- What the uses of each purchase come to.
create table use_tally (
  purchase_id text primary key,
  state jsonb not null
);

-- One row for each use of a voucher by an order elsewhere, by the version of the fact.
create table redemption (
  purchase_id text not null,
  version bigint not null,
  serial integer not null,
  order_reference text not null,
  items integer not null,
  discount bigint not null,
  currency text not null,
  redeemed_at timestamptz not null,
  released_at timestamptz,
  primary key (purchase_id, version)
);
create index redemption_of_order on redemption (purchase_id, serial, order_reference);

-- Items used and given back on each day, in UTC.
create table use_day (
  purchase_id text not null,
  day date not null,
  used integer not null,
  released integer not null,
  primary key (purchase_id, day)
);

create index purchase_owner_sponsor on purchase_owner (conference_id, sponsor_id);

-- Uses are counted from the first fact on, and holdings have a new form; see V7.
truncate table
  purchase_owner, bulk_purchase, purchase_name, voucher_set, voucher_product, voucher_use,
  conference, history, ledger_entry, ledger_account, feed_offset, stream_version;
