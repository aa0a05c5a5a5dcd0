-- That history was not rewritten can be proved: a Merkle tree (RFC 6962) over all events in the
-- order of their positions, and signed checkpoints of it. Whoever owns this database could write
-- all of these anew, but not the signatures, nor the checkpoints that were published elsewhere.

-- One leaf an event: positions have gaps, leaves have none.
create table tree_leaf (
  index    bigint primary key check (index >= 0),
  position bigint not null unique,
  hash     bytea  not null check (octet_length(hash) = 32)
);

-- Complete subtrees of 256, 65,536, ... leaves. What lies between is folded from 256 at most.
create table tree_node (
  level smallint not null check (level > 0 and level % 8 = 0),
  index bigint   not null check (index >= 0),
  hash  bytea    not null check (octet_length(hash) = 32),
  primary key (level, index)
);

-- Signed notes, before they are published.
create table checkpoint (
  size    bigint      primary key check (size > 0),
  note    text        not null,
  made_at timestamptz not null
);

create trigger tree_leaf_is_append_only before update or delete or truncate on tree_leaf
  for each statement execute function refuse_rewriting();
create trigger tree_node_is_append_only before update or delete or truncate on tree_node
  for each statement execute function refuse_rewriting();
create trigger checkpoint_is_append_only before update or delete or truncate on checkpoint
  for each statement execute function refuse_rewriting();

-- One node at a time lets the tree grow.
create function tree_growth() returns bigint immutable language sql as 'select 4918225377';

-- Which streams are of a conference: its own, and those of its purchases.
create index event_conference on event ((payload::jsonb ->> 'conferenceId')) where version = 1;
