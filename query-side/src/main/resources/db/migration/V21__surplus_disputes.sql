-- A surplus has a new form: all its refunds, and what banks do with it; see V7.
truncate table
  purchase_owner, bulk_purchase, purchase_name, voucher_set, voucher_product, voucher_use,
  use_tally, redemption, use_day,
  conference, history, ledger_entry, ledger_account, feed_offset, stream_version;
