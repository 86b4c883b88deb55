create schema privacy;
comment on schema privacy is
    'Keys of sealed values and the audit trail. Backed up apart from the events, and for a shorter time.';

create table privacy.data_key (
    key_id       uuid        primary key,
    purpose      text        not null,
    lookup       text,
    wrapped_key  bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    constraint data_key_owner_unique unique (purpose, lookup),
    constraint data_key_destroyed_keeps_nothing check (
        (destroyed_at is null and wrapped_key is not null)
        or (destroyed_at is not null and wrapped_key is null and lookup is null))
);
comment on table privacy.data_key is
    'One AES-256-GCM data key for each person or conversation, wrapped by the master keyset. Erasure empties the row.';
comment on column privacy.data_key.lookup is 'HMAC of the owner''s identity, to find the key again; null when nobody needs to.';
