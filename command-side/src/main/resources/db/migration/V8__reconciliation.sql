-- Money as our facts tell it, one row for each payment, refund and dispute: a fold that can be
-- thrown away and made anew from the facts.
create table money_item (
  conference_id text   not null,
  kind          text   not null check (kind in ('payment', 'refund', 'dispute')),
  stripe_id     text   not null,
  purchase_id   text   not null,
  amount        bigint not null,
  currency      text   not null,
  gone          boolean not null default false,
  primary key (conference_id, kind, stripe_id)
);

comment on column money_item.gone is 'a refund that bounced or a dispute that was won: it counts no more';

-- Up to which fact the rows above are made.
create table money_book (
  name     text   primary key,
  position bigint not null
);
insert into money_book values ('facts', 0);

-- Our facts beside Stripe's objects, at a moment; kept.
create table reconciliation_run (
  id            text        primary key,
  conference_id text        not null,
  trigger       text        not null check (trigger in ('scheduled', 'on_demand')),
  state         text        not null check (state in ('running', 'completed', 'failed')),
  started_at    timestamptz not null,
  finished_at   timestamptz,
  problem       text,
  differences   integer     not null default 0,
  totals        jsonb       not null default '[]',
  check ((state = 'running') = (finished_at is null))
);
create index reconciliation_run_newest
  on reconciliation_run (conference_id, started_at desc, id desc);

create table reconciliation_difference (
  run_id          text    not null references reconciliation_run,
  number          integer not null,
  kind            text    not null,
  stripe_id       text    not null,
  purchase_id     text,
  ours_amount     bigint,
  ours_currency   text,
  stripe_amount   bigint,
  stripe_currency text,
  why             text    not null,
  primary key (run_id, number)
);
