-- A million vouchers repeat neither the id of their purchase nor that of their conference: codes
-- that were made together are one batch. Also tells which keys are needed, without their key set.
create table code_batch (
  batch_id      integer generated always as identity primary key,
  conference_id text not null,
  purchase_id   text not null,
  first_serial  integer not null,
  count         integer not null,
  code_key_id   integer not null,
  unique (purchase_id, first_serial)
);

create index code_batch_key on code_batch (code_key_id);

insert into code_batch (conference_id, purchase_id, first_serial, count, code_key_id)
select created.payload::jsonb ->> 'conferenceId', made.stream_id,
  (made.payload::jsonb ->> 'firstSerial')::integer, (made.payload::jsonb ->> 'count')::integer,
  (made.payload::jsonb ->> 'codeKeyId')::integer
from event made join event created on created.stream_id = made.stream_id and created.version = 1
where made.type in ('bulk-purchase.fulfilled.v1', 'bulk-purchase.vouchers-added.v1')
order by made.position;

-- Unique in the whole house and so in each conference. No foreign key: its check of each row would
-- cost as much as the row, and both are written by one statement's neighbor in one transaction.
create table code_trace (
  batch_id integer not null,
  serial   integer not null,
  hash     bytea not null primary key
);

insert into code_trace (batch_id, serial, hash)
select batch_id, serial, hash
from code_hash join code_batch using (purchase_id)
where serial between first_serial and first_serial + count - 1
order by hash;

drop table code_hash;

create view code_hash as
select conference_id, hash, purchase_id, serial from code_trace join code_batch using (batch_id);

comment on view code_hash is
  'SHA-256 of a voucher code -> purchase and serial; codes themselves are stored nowhere';
