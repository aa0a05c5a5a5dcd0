-- A rebuild can also read the event store of the command side.
alter table rebuild drop constraint rebuild_source_check;
alter table rebuild add constraint rebuild_source_check
  check (source in ('history', 'topics', 'store'));
