-- Who searched the history and who looked at the past: written before the answer, and never changed.
create table look (
  id bigint generated always as identity primary key,
  conference_id text not null,
  looked_at timestamptz not null,
  user_id text not null,
  address text not null,
  request_id text not null
);
create index look_of_conference on look (conference_id, id);

create function looks_stay() returns trigger language plpgsql as $$
begin
  raise exception 'looks are added to and never changed: % refused', lower(tg_op)
    using errcode = 'object_not_in_prerequisite_state';
end;
$$;
create trigger looks_stay before update or delete or truncate on look
  for each statement execute function looks_stay();
