-- In which form codes were shown: a page of JSON or a file.
alter table code_reveal add column form text not null default 'json';

-- How products are called, for files of codes.
create table voucher_product (
  conference_id text not null,
  product_id text not null,
  name text not null,
  primary key (conference_id, product_id)
);

-- How many items each voucher was used for; one that was never used has no row.
create table voucher_use (
  purchase_id text not null,
  serial integer not null,
  uses integer not null,
  primary key (purchase_id, serial)
);

-- A set of vouchers knows its terms from now on, so all is read again; see V7.
truncate table
  purchase_owner, bulk_purchase, purchase_name, voucher_set, conference, history,
  ledger_entry, ledger_account, feed_offset, stream_version;
