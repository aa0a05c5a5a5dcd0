-- A session that nobody may pay any more is closed by a call of its own.
alter table payment_call drop constraint payment_call_kind_check;
alter table payment_call add constraint payment_call_kind_check
  check (kind in ('open_session', 'expire_session', 'refund'));
