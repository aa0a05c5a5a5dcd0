-- Who was handed which voucher. Unlike the views, none of this is made of facts and nothing brings
-- it back: a migration that empties the views so that the feed reads again leaves these tables alone.

-- The one place for an address and a name: sealed, and erased by emptying two columns. The mark is a
-- keyed hash of the address, so that a row is found by it and tells nothing without the key.
create table hand_out_person (
  id uuid primary key,
  purchase_id text not null,
  conference_id text not null,
  address_mark bytea,
  sealed bytea,
  erased_at timestamptz,
  unique (purchase_id, address_mark),
  check ((address_mark is null) = (erased_at is not null)),
  check ((sealed is null) = (erased_at is not null))
);
create index hand_out_person_by_mark on hand_out_person (conference_id, address_mark);

-- exposed: somebody may have read the code. It is set before a letter leaves.
create table hand_out (
  id text primary key,
  number bigint generated always as identity unique,
  purchase_id text not null,
  conference_id text not null,
  serial integer not null check (serial > 0),
  person_id uuid not null references hand_out_person (id),
  status text not null default 'not_sent'
    check (status in ('not_sent', 'sending', 'sent', 'failed', 'bounced')),
  exposed boolean not null default false,
  assigned_at timestamptz not null,
  assigned_by text not null,
  sent_at timestamptz,
  reminded_at timestamptz,
  trouble text,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
-- Never one voucher for two people, and never again one whose code somebody may have read.
create unique index hand_out_one_holder on hand_out (purchase_id, serial)
  where ended_at is null or exposed;
create unique index hand_out_one_voucher on hand_out (purchase_id, person_id)
  where ended_at is null;
create index hand_out_of_purchase on hand_out (purchase_id, number);
create index hand_out_of_person on hand_out (person_id);

-- Letters, wanted and gone. The id is the letter's Message-ID for ever: sent twice, it is one letter.
create table hand_out_letter (
  id uuid primary key,
  hand_out_id text not null references hand_out (id),
  kind text not null check (kind in ('code', 'reminder')),
  state text not null
    check (state in ('waiting', 'sending', 'sent', 'failed', 'bounced', 'called_off')),
  tries integer not null default 0,
  due_at timestamptz not null,
  ordered_at timestamptz not null,
  ordered_by text not null,
  request_id text not null,
  finished_at timestamptz,
  trouble text
);
create index hand_out_letter_due on hand_out_letter (due_at) where state in ('waiting', 'sending');
create unique index hand_out_letter_one_on_its_way on hand_out_letter (hand_out_id)
  where state in ('waiting', 'sending');

create table hand_out_template (
  conference_id text primary key,
  subject text not null,
  body text not null,
  changed_at timestamptz not null,
  changed_by text not null
);

-- Answers by Idempotency-Key, written in the transaction of what they tell of.
create table hand_out_request (
  caller text not null,
  path text not null,
  key text not null,
  fingerprint bytea not null,
  answer text,
  created_at timestamptz not null,
  primary key (caller, path, key)
);
create index hand_out_request_age on hand_out_request (created_at);
