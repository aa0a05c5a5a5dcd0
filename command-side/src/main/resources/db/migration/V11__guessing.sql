-- How much guessing is left to whom. The keys are pseudonyms: no address and no client is readable.
create table guess_budget (
  id         text   primary key,
  state      bytea,
  expires_at bigint
);
create index guess_budget_expired on guess_budget (expires_at);

-- An unknown code is looked for beside the newest purchase of its conference.
create index code_batch_conference on code_batch (conference_id, purchase_id);
