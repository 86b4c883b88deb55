create table privacy.audit_entry (
    position   bigint      primary key,
    at         timestamptz not null,
    account_id text        not null,
    action     text        not null,
    what       text        not null,
    record_id  text        not null,
    hash       text        not null
);
comment on table privacy.audit_entry is
    'Who read which sealed value, and who changed which account. Append-only: each hash covers the row and the hash before it.';

create function privacy.audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'privacy.audit_entry is append-only';
end $$;

create trigger audit_entry_never_changes
    before update or delete or truncate on privacy.audit_entry
    for each statement execute function privacy.audit_entry_is_append_only();
