-- The columns are what is searched by; the folded state is beside them, readable with psql.
create table bulk_purchase (
  id text primary key,
  conference_id text not null,
  sponsor_id text,
  sponsor_key text generated always as (conference_id || '/' || sponsor_id) stored,
  status text not null,
  created_at timestamptz not null,
  version bigint not null,
  position bigint not null unique,
  state jsonb not null
);
create index bulk_purchase_newest on bulk_purchase (created_at desc, id desc);
create index bulk_purchase_of_conference
  on bulk_purchase (conference_id, created_at desc, id desc);
create index bulk_purchase_of_sponsor on bulk_purchase (sponsor_key, created_at desc, id desc);

-- How things that purchases name by id are called.
create table purchase_name (
  conference_id text not null,
  kind text not null check (kind in ('conference', 'sponsor', 'product')),
  id text not null,
  name text not null,
  primary key (conference_id, kind, id)
);
