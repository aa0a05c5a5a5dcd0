create table history (
  position bigint primary key,
  stream_id text not null,
  version bigint not null,
  event_id uuid not null unique,
  type text not null,
  time timestamptz not null,
  actor text,
  cause text,
  correlation text,
  source_position bigint not null,
  data jsonb not null,
  unique (stream_id, version)
);
