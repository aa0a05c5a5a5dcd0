-- Vouchers that were made for an order and taken back on each day, in UTC; what lives again after a
-- bounced refund is taken off. Together with what was used of them: see use_day.
create table voucher_day (
  purchase_id text not null,
  day date not null,
  bought bigint not null,
  revoked bigint not null,
  primary key (purchase_id, day)
);

-- A set of vouchers knows when it was made, and days are counted from the first fact on; see V7.
truncate table
  purchase_owner, bulk_purchase, purchase_name, voucher_set, voucher_day, voucher_product,
  voucher_use, use_tally, redemption, use_day,
  conference, history, ledger_entry, ledger_account, feed_offset, stream_version;
