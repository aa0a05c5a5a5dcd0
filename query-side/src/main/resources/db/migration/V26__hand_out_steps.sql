-- What became of each hand-out, step by step, where its row has the last one only. Rows are added and
-- never changed; they name people of the house by their ids and no holder of a voucher. That a voucher
-- was used stands in the facts and is read from there.
create table hand_out_step (
  number bigint generated always as identity primary key,
  hand_out_id text not null references hand_out (id),
  kind text not null
    check (kind in ('assigned', 'sent', 'reminded', 'failed', 'bounced', 'taken_back', 'handed_on',
      'erased')),
  at timestamptz not null,
  actor text,
  letter_id uuid,
  reason text,
  next_hand_out_id text references hand_out (id),
  check ((next_hand_out_id is null) or kind = 'handed_on')
);
create index hand_out_step_of on hand_out_step (hand_out_id, number);
-- A letter that goes out twice under its Message-ID is one letter, and one step.
create unique index hand_out_step_of_letter on hand_out_step (letter_id, kind);

create function hand_out_step_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A step of a hand-out is never changed and never removed';
end $$;
create trigger hand_out_step_stays before update or delete or truncate on hand_out_step
  for each statement execute function hand_out_step_stays();

-- What the rows of before know.
insert into hand_out_step (hand_out_id, kind, at, actor, letter_id, reason)
select hand_out_id, kind, at, actor, letter_id, reason from (
  select id as hand_out_id, 'assigned' as kind, assigned_at as at, assigned_by as actor,
    null::uuid as letter_id, null as reason, 1 as place
  from hand_out
  union all
  select hand_out_id, case when kind = 'reminder' then 'reminded' else 'sent' end, finished_at,
    ordered_by, id, null, 2
  from hand_out_letter where state = 'sent' and finished_at is not null
  union all
  select hand_out_id, state, finished_at, null, id, trouble, 3
  from hand_out_letter where state in ('failed', 'bounced') and finished_at is not null
  union all
  select id, 'bounced', bounced_at, bounced_by, null, trouble, 4
  from hand_out where bounced_at is not null and not exists (
    select from hand_out_letter l where l.hand_out_id = hand_out.id and l.state = 'bounced')
  union all
  select id, 'taken_back', ended_at, ended_by, null, null, 5 from hand_out where ended_at is not null
  union all
  select h.id, 'erased', p.erased_at, p.erased_by, null, null, 6
  from hand_out h join hand_out_person p on p.id = h.person_id where p.erased_at is not null
) as known
order by at, place;
