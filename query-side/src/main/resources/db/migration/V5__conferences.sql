create table conference (
  id text primary key,
  version bigint not null,
  state jsonb not null
);
