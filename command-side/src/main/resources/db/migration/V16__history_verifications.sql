-- Every event held beside tree and published checkpoints; kept.
create table history_verification (
  id          text        primary key,
  trigger     text        not null check (trigger in ('scheduled', 'on_demand')),
  state       text        not null check (state in ('running', 'completed', 'failed')),
  started_at  timestamptz not null,
  finished_at timestamptz,
  events      bigint      not null default 0,
  checked     bigint      not null default 0,
  covered     bigint      not null default 0,
  checkpoints bigint      not null default 0,
  findings    bigint      not null default 0,
  first       jsonb       not null default '[]',
  problem     text,
  check ((state = 'running') = (finished_at is null))
);
create index history_verification_newest on history_verification (started_at desc, id desc);
comment on column history_verification.covered is
  'how many of the events a published checkpoint signs';
comment on column history_verification.first is 'the first of the findings';
