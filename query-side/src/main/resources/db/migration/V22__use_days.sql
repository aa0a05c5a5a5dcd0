-- A voucher may have a million uses: what is used and given back in a day does not end at two billion,
-- and a fact that does not fit would stop the feed of everybody.
alter table use_day
  alter column used type bigint,
  alter column released type bigint;
