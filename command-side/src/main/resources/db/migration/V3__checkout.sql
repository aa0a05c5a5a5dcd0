-- Calls to Stripe that the saga wants, recorded in the transaction of the fact that asked for them.
-- No key, no code and no personal datum is ever in here.
create table payment_call (
  idempotency_key text primary key,
  kind            text        not null check (kind in ('open_session', 'refund')),
  purchase_id     text        not null,
  conference_id   text        not null,
  request         jsonb       not null,
  state           text        not null default 'wanted'
                              check (state in ('wanted', 'answered', 'parked')),
  tries           integer     not null default 0,
  wanted_at       timestamptz not null,
  next_try_at     timestamptz,
  last_problem    text,
  stripe_id       text
);

create index payment_call_unfinished on payment_call (state, wanted_at) where state <> 'answered';
create index payment_call_of_purchase on payment_call (purchase_id);

-- The table of db-scheduler 16, whose shape it prescribes; we store no task data.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
