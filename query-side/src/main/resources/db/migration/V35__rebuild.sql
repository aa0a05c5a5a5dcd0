-- Each rebuild of views from the facts: how far it is, who wanted it and what came of it. The tables
-- that it fills stand in a schema of their own, made when it begins.
create table rebuild (
  id bigint generated always as identity primary key,
  source text not null check (source in ('history', 'topics')),
  purpose text not null check (purpose in ('rehearsal', 'switch')),
  views text[] not null,
  state text not null check (state in ('running', 'paused', 'cancelled', 'finished', 'failed')),
  position bigint not null default 0,
  done bigint not null default 0,
  total bigint not null,
  busy_millis bigint not null default 0,
  began_at timestamptz not null,
  began_by text not null,
  ended_at timestamptz,
  trouble text,
  outcome jsonb
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where state in ('running', 'paused');
