-- Whose a purchase is: asked before every answer about one.
create table purchase_owner (
  purchase_id text primary key,
  conference_id text not null,
  sponsor_id text
);
