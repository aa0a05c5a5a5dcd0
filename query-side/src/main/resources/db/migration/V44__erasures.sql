-- Whom we forgot: written in the transaction that forgets, by a name that says nothing, and kept
-- for ever. What is erased cannot tell any more that it was.
create table erasure (
  id bigint generated always as identity primary key,
  conference_id text not null,
  purchase_id text not null,
  subject uuid not null unique,
  erased_at timestamptz not null,
  erased_by text not null,
  emptied text[] not null,
  hand_outs integer not null
);
create index erasure_of_conference on erasure (conference_id, id);
comment on column erasure.emptied is 'table.column of everything personal that there was';
comment on column erasure.hand_outs is 'how many hand-outs stay, as those of an erased person';

insert into erasure
  (conference_id, purchase_id, subject, erased_at, erased_by, emptied, hand_outs)
select conference_id, purchase_id, id, erased_at, coalesce(erased_by, 'unknown'),
  array['hand_out_person.address_mark', 'hand_out_person.sealed'],
  (select count(*) from hand_out where person_id = person.id)
from hand_out_person person where erased_at is not null
order by erased_at, id;

create function erasures_stay() returns trigger language plpgsql as $$
begin
  raise exception 'erasures are added to and never changed: % refused', lower(tg_op)
    using errcode = 'object_not_in_prerequisite_state';
end;
$$;
create trigger erasure_stays before update or delete or truncate on erasure
  for each statement execute function erasures_stay();
