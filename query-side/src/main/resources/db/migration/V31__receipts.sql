-- Receipts and credit notes. A number that was given stays for ever, so a migration that empties the
-- views so that the feed reads again leaves these tables alone: what comes again changes nothing.
create table receipt (
  conference_id text not null,
  number bigint not null,
  purchase_id text not null,
  kind text not null check (kind in ('receipt', 'credit_note', 'credit_note_reversal')),
  source text not null,
  state jsonb not null,
  primary key (conference_id, number),
  unique (purchase_id, kind, source)
);

-- What was sold, for the papers to come.
create table receipt_sale (
  purchase_id text primary key,
  state jsonb not null
);

-- What conferences say of themselves, and from when on.
create table receipt_setting (
  conference_id text not null,
  version bigint not null,
  since timestamptz not null,
  kind text not null check (kind in ('conference', 'billing', 'sponsor', 'product')),
  id text not null,
  state jsonb not null,
  primary key (conference_id, version)
);

-- All is read again from the beginning, so that payments of before have their receipts, too: the
-- next migration that empties the views does it (V34).
