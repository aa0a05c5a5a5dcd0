-- Answers that were given, so that a request asked twice is done once (7 days).
create table idempotency_key (
  caller        text        not null,
  method        text        not null,
  path          text        not null,
  key           text        not null,
  fingerprint   bytea       not null,
  drawn_id      uuid        not null,
  claimed_until timestamptz not null,
  status        integer,
  headers       jsonb,
  body          text,
  created_at    timestamptz not null default now(),
  primary key (caller, method, path, key),
  check ((status is null) = (headers is null) and (status is null) = (body is null))
);
create index idempotency_key_age on idempotency_key (created_at);

-- Stripe's events as they came, kept before they are answered and worked on after.
create table webhook_inbox (
  conference_id text        not null,
  event_id      text        not null,
  type          text        not null,
  object_id     text        not null,
  body          text        not null,
  state         text        not null default 'waiting'
                check (state in ('waiting', 'processed', 'parked')),
  tries         integer     not null default 0,
  due_at        timestamptz not null default now(),
  outcome       text,
  received_at   timestamptz not null default now(),
  finished_at   timestamptz,
  primary key (conference_id, event_id),
  check ((state = 'waiting') = (finished_at is null))
);
create index webhook_inbox_due on webhook_inbox (due_at) where state = 'waiting';
create index webhook_inbox_parked on webhook_inbox (conference_id) where state = 'parked';

-- How we act at Stripe for a conference; opens only with the key set of the process.
create table stripe_account (
  conference_id text        primary key,
  sealed        bytea       not null,
  sealed_at     timestamptz not null default now()
);
