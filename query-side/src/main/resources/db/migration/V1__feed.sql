-- Where the feed stands. One row is its head: locked by each batch, so that batches commit in the
-- order of their positions, whichever node reads them.
create table feed_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into feed_head (position) values (0);

create table feed_offset (
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

create table stream_version (
  stream_id text primary key,
  version bigint not null
);
