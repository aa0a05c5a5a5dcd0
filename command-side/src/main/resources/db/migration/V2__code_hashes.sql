-- The only trace of a code: its SHA-256, unique within the conference that honors it.
create table code_hash (
    conference_id text not null,
    hash bytea not null,
    purchase_id text not null,
    serial integer not null,
    primary key (conference_id, hash)
);

comment on table code_hash is 'SHA-256 of a voucher code -> purchase and serial; codes themselves are stored nowhere';
