-- All vouchers of a purchase are one row: batches, and ranges of serials that are held or revoked.
create table voucher_set (
  purchase_id text primary key,
  state jsonb not null
);

-- Written before codes are shown; codes themselves are stored nowhere.
create table code_reveal (
  id bigint generated always as identity primary key,
  purchase_id text not null,
  user_id text not null,
  serials text not null,
  request_id text not null,
  revealed_at timestamptz not null
);
create index code_reveal_of_purchase on code_reveal (purchase_id, revealed_at);
