create schema identity_vault;
comment on schema identity_vault is
    'Who is behind an alias. Read by the poller and the sender of a channel only; backed up apart from the events.';

create table identity_vault.identity (
    alias       uuid        primary key,
    fingerprint text        not null,
    key_id      uuid        not null,
    chat_cipher text        not null,
    created_at  timestamptz not null,
    constraint identity_fingerprint_unique unique (fingerprint)
);
comment on table identity_vault.identity is
    'One chat of one bot. Forgetting a child deletes the row and destroys the key.';
comment on column identity_vault.identity.fingerprint is 'HMAC of bot and chat id, to find the alias again.';
comment on column identity_vault.identity.key_id is 'Data key of the alias: everything of this conversation is sealed under it.';
comment on column identity_vault.identity.chat_cipher is 'Chat id, sealed under the data key, to answer.';

create schema hotline;
comment on schema hotline is 'The help line: what comes in, what goes out, and what its pages read.';

create table hotline.inbox (
    number        bigint      generated always as identity primary key,
    bot           bigint      not null,
    update_id     bigint,
    part          smallint    not null default 0,
    alias         uuid,
    kind          text        not null,
    message_id    bigint,
    original      bigint,
    key_id        uuid,
    cipher        text,
    urgent        boolean     not null default false,
    received_at   timestamptz not null,
    not_before    timestamptz not null,
    attempts      integer     not null default 0,
    last_failure  text,
    handled_at    timestamptz,
    set_aside_at  timestamptz,
    constraint inbox_update_unique unique (bot, update_id, part),
    constraint inbox_kind_known check (
        kind in ('words', 'pressed', 'edited', 'cannot_read', 'sticker', 'left', 'ignored')),
    constraint inbox_ignored_has_no_alias check ((kind = 'ignored') = (alias is null))
);
comment on table hotline.inbox is
    'Everything that came in, stored before the channel is asked for more. Texts are sealed, and dropped once handled.';
comment on column hotline.inbox.update_id is 'Telegram''s number; null for what was noticed here, such as a refused message.';
comment on column hotline.inbox.part is 'A photo with a caption is words (0) and something that cannot be read (1).';
comment on column hotline.inbox.message_id is 'Telegram''s message id; says nothing without the chat.';
comment on column hotline.inbox.original is 'Of an edit: the number of the first version.';
comment on column hotline.inbox.last_failure is 'Class of the last exception, never its message.';
comment on column hotline.inbox.set_aside_at is 'Given up after many tries, for a person to look at; never dropped.';

create index inbox_waiting_by_place on hotline.inbox (urgent desc, number)
    where handled_at is null and set_aside_at is null;
create index inbox_waiting_by_chat on hotline.inbox (alias, number)
    where handled_at is null and set_aside_at is null;
create index inbox_message on hotline.inbox (alias, message_id) where message_id is not null;
create index inbox_set_aside on hotline.inbox (set_aside_at) where set_aside_at is not null;
create index inbox_by_bot on hotline.inbox (bot, number) where update_id is not null;

create table hotline.outbox (
    number       bigint      generated always as identity primary key,
    alias        uuid        not null,
    id           text        not null,
    key_id       uuid        not null,
    cipher       text,
    urgent       boolean     not null,
    state        text        not null default 'waiting',
    created_at   timestamptz not null,
    not_before   timestamptz not null,
    leased_until timestamptz,
    sent_at      timestamptz,
    attempts     integer     not null default 0,
    last_failure text,
    message_id   bigint,
    constraint outbox_step_speaks_once unique (alias, id),
    constraint outbox_state_known check (
        state in ('waiting', 'sent', 'blocked', 'set_aside', 'erased'))
);
comment on table hotline.outbox is
    'Messages to children: sealed text and keyboard, dropped once sent. The row stays, so that a repeated step speaks once.';
comment on column hotline.outbox.not_before is
    'A chat''s messages are a second apart from the start, so that a long answer to one child does not delay another.';
comment on column hotline.outbox.leased_until is 'Being sent; after a crash it is sent again when the lease ends.';
comment on column hotline.outbox.message_id is 'Telegram''s message id, to hide it later; says nothing without the chat.';

create index outbox_waiting_by_place on hotline.outbox (urgent desc, not_before, number) where state = 'waiting';
create index outbox_waiting_by_chat on hotline.outbox (alias, number) where state = 'waiting';
