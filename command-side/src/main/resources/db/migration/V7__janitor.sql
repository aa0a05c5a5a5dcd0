-- How far the undelivered events of each account are read, and what was in the way the last time.
create table stripe_sweep (
  conference_id text        primary key,
  events_until  timestamptz not null,
  swept_at      timestamptz not null,
  problem       text,
  problem_since timestamptz,
  check ((problem is null) = (problem_since is null))
);

-- Whether anything was ever told about an object of Stripe.
create index webhook_inbox_object on webhook_inbox (conference_id, object_id);

-- What operators page through.
create index payment_call_newest on payment_call (wanted_at desc, idempotency_key desc);
