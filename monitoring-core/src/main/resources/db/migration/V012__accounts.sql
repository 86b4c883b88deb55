create schema access;
comment on schema access is 'Accounts of staff and machines. Children have none.';

create table access.account (
    account_id    uuid        primary key,
    username      text        not null unique,
    password_hash text        not null,
    roles         text[]      not null,
    programmes    text[],
    countries     text[],
    partners      text[],
    disabled      boolean     not null default false,
    example       boolean     not null default false,
    version       bigint      not null default 1,
    created_at    timestamptz not null,
    constraint account_username_lower_case check (username = lower(username))
);
comment on table access.account is
    'Who may sign in, as what, and how far they reach: null programmes, countries or partners mean all of them.';
comment on column access.account.version is 'Counts changes; a sign-in under an older version is over.';
comment on column access.account.example is 'Has the well-known password of the example mode; production refuses to start with one.';

create table access.api_token (
    token_id    text        primary key,
    account_id  uuid        not null references access.account,
    secret_hash bytea       not null,
    label       text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);
create index api_token_account on access.api_token (account_id);
comment on table access.api_token is
    'Keys of machines, each acting as its account. Only the SHA-256 of the 256 bit secret is kept.';
