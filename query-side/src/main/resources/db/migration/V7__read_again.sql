-- The rows of the views have a new form. Nothing in them is the truth: the topics keep every fact
-- for ever, so all of it is read again from their beginning. What people were shown (code_reveal) is
-- no view and stays; so does the head, as the pages that are open come back with a position. A node
-- of an older build that still reads meets a gap and stops: end it before this one starts.
truncate table
  purchase_owner, bulk_purchase, purchase_name, voucher_set, conference, history,
  feed_offset, stream_version;
