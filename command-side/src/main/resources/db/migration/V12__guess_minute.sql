-- How often codes were missed in a conference, minute by minute, on all nodes together.
create table guess_minute (
  conference_id text        not null,
  minute        timestamptz not null,
  misses        bigint      not null,
  primary key (conference_id, minute)
);
create index guess_minute_by_time on guess_minute (minute);
