-- Who took history away or asked for checkpoints and proofs: written before the answer, never
-- changed. The conference is null where the question is about the history of all.
create table history_look (
  id            bigint      generated always as identity primary key,
  looked_at     timestamptz not null,
  user_id       text        not null,
  conference_id text,
  address       text        not null,
  request_id    text        not null
);
create index history_look_of_conference on history_look (conference_id, id);

create trigger history_look_is_append_only before update or delete or truncate on history_look
  for each statement execute function refuse_rewriting();

revoke update, delete on history_look from command_service;
