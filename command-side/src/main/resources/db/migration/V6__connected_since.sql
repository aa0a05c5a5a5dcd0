-- Whose account it is, as Stripe says, when the key may ask; and since when it is connected.
alter table stripe_account add column account_id text;
alter table stripe_account add column connected_at timestamptz not null default now();
update stripe_account set connected_at = sealed_at;
