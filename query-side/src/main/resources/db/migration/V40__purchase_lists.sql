-- What lists are narrowed and sorted by, made of the folded state, so that no fact is read again.
-- An order that has no price yet stands with the free ones: a keyset knows no null. Words part at
-- the dashes and underscores of ids, as they do in what people type; of Stripe's side only ids are
-- words.
alter table bulk_purchase
  add column quantity int not null
    generated always as ((state #>> '{order,quantity}')::int) stored,
  add column total bigint not null
    generated always as (
      coalesce((state #>> '{order,unitPrice,amount}')::bigint, 0)
        * (state #>> '{order,quantity}')::bigint) stored,
  add column products jsonb not null
    generated always as (state #> '{order,productIds}') stored,
  add column words tsvector not null
    generated always as (
      to_tsvector(
        'simple',
        translate(
          coalesce(state #>> '{order,description}', '')
            || ' ' || coalesce(state #>> '{order,sponsorId}', '')
            || ' ' || coalesce(state #>> '{order,productIds}', '')
            || ' ' || jsonb_path_query_array(
              state,
              '$.settlement.** ? (@ like_regex "^(pi|py|re|pyr|du|dp|cs|ch)_")')::text,
          '-_./:@"[],', '          '))) stored;

create index bulk_purchase_by_status
  on bulk_purchase (conference_id, status, created_at desc, id desc);
create index bulk_purchase_by_total on bulk_purchase (conference_id, total desc, id desc);
create index bulk_purchase_by_quantity on bulk_purchase (conference_id, quantity desc, id desc);
create index bulk_purchase_by_product on bulk_purchase using gin (products jsonb_path_ops);
create index bulk_purchase_by_word on bulk_purchase using gin (words);
