-- The truth: what happened, in the order in which it became visible. Nothing here is ever changed.
create table event (
  position    bigint generated always as identity primary key,
  event_id    uuid not null unique,
  stream_id   text not null,
  version     bigint not null check (version > 0),
  type        text not null,
  stream_type text generated always as (split_part(type, '.', 1)) virtual,
  revision    text generated always as (split_part(type, '.', -1)) virtual,
  payload     text not null check (payload is json object),
  metadata    text not null check (metadata is json object),
  time        timestamptz not null,
  constraint event_stream_version unique (stream_id, version)
);

-- What happened stays: whoever may write here may add, and do nothing else.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;

create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_rewriting();

-- Positions are drawn before commit, so a reader can see 7 while 6 is still on its way, and would
-- step over 6. Hence a gate: each append holds it together with all others until its commit; a
-- reader shuts it for a moment and then knows that all positions up to the highest are settled.
create function append_gate() returns bigint immutable language sql as 'select 4918225376';

create function enter_append_gate() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(append_gate());
  return null;
end
$$;

create trigger event_enters_append_gate before insert on event
  for each statement execute function enter_append_gate();

-- Null when appends run for longer than a second: new ones queue behind the reader meanwhile.
create function settled_position() returns bigint volatile language plpgsql
  set lock_timeout = '1s' as $$
begin
  perform pg_advisory_xact_lock(append_gate());
  return (select coalesce(max(position), 0) from event);
exception
  when lock_not_available then
    return null;
end
$$;

-- How far each reader has come.
create table token (
  processor  text not null,
  segment    integer not null,
  type       text,
  token      text,
  owner      text,
  claimed_at text not null,
  primary key (processor, segment)
);

-- What a process manager remembers, and by which value an event finds it.
create table saga (
  saga_id  text primary key,
  type     text not null,
  revision text,
  state    text not null check (state is json object)
);

create table saga_association (
  saga_id text not null references saga on delete cascade,
  type    text not null,
  key     text not null,
  value   text not null,
  primary key (saga_id, key, value)
);

create index saga_association_value on saga_association (key, value, type);

-- How far the relay has come, and which node may go on. The lease runs by the database's clock.
create table relay (
  name         text primary key,
  position     bigint not null,
  owner        text,
  leased_until timestamptz not null
);
