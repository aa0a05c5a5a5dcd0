-- Operators page through the inbox, the latest first.
create index webhook_inbox_received on webhook_inbox (received_at, conference_id, event_id);
