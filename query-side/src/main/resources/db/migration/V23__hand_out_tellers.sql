-- Who said that a letter came back, and when; nobody when the mail server refused it itself. And who
-- had somebody erased. Rows of before do not know it.
alter table hand_out
  add column bounced_at timestamptz,
  add column bounced_by text,
  add check ((bounced_at is null) = (bounced_by is null));
alter table hand_out_person add column erased_by text;
