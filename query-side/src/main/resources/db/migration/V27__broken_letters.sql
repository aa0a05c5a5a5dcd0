-- A letter that failed by our own fault, such as an address that no key opens: told to operators until
-- another one is ordered, or nobody is to get one any more.
alter table hand_out_letter add column fault text check (fault = 'ours');
create index hand_out_letter_broken on hand_out_letter (hand_out_id) where fault is not null;
create index hand_out_letter_of on hand_out_letter (hand_out_id);
