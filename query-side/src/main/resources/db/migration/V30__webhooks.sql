-- Outgoing webhooks. Who is told of what, and what was sent, is in no fact: a migration that empties
-- the views so that the feed reads again leaves these tables alone.
create table webhook_endpoint (
  id text primary key,
  conference_id text not null,
  url text not null,
  event_types text[] not null,
  state text not null default 'active' check (state in ('active', 'paused', 'disabled')),
  trouble text check (trouble in ('failing', 'gone')),
  failing_since timestamptz,
  sealed_secret bytea not null,
  sealed_previous bytea,
  previous_until timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  unique (conference_id, url),
  check ((state = 'disabled') = (trouble is not null)),
  check ((sealed_previous is null) = (previous_until is null))
);

-- One row for each event and endpoint, written in the transaction of the feed. The event's id is the
-- webhook-id for ever: sent twice, it is one message.
create table webhook_delivery (
  id text primary key,
  number bigint generated always as identity unique,
  endpoint_id text not null references webhook_endpoint (id) on delete cascade,
  event_id text not null,
  event_type text not null,
  body text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'delivered', 'failed')),
  tries integer not null default 0,
  created_at timestamptz not null,
  due_at timestamptz not null,
  give_up_at timestamptz not null,
  finished_at timestamptz,
  unique (endpoint_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at)
  where state in ('waiting', 'sending');
create index webhook_delivery_failed on webhook_delivery (endpoint_id) where state = 'failed';
create index webhook_delivery_newest on webhook_delivery (endpoint_id, number desc);
create index webhook_delivery_age on webhook_delivery (created_at);

create table webhook_attempt (
  id bigint generated always as identity primary key,
  delivery_id text not null references webhook_delivery (id) on delete cascade,
  tried_at timestamptz not null,
  milliseconds integer not null,
  status integer,
  trouble text,
  excerpt text
);
create index webhook_attempt_of_delivery on webhook_attempt (delivery_id, id);

-- Up to which fact of each stream endpoints have been told: what the feed reads again is not told
-- again, whatever endpoints there are by then.
create table webhook_heard (
  stream_id text primary key,
  version bigint not null
);
insert into webhook_heard (stream_id, version) select stream_id, version from stream_version;

-- Answers by Idempotency-Key. One may show a secret, so they are sealed.
create table webhook_request (
  caller text not null,
  path text not null,
  key text not null,
  fingerprint text not null,
  sealed_answer bytea,
  created_at timestamptz not null,
  primary key (caller, path, key)
);
create index webhook_request_age on webhook_request (created_at);
