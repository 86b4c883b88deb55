create table hotline.tally (
    what   text   not null,
    amount bigint not null,
    constraint tally_what_known check (
        what in ('received', 'ignored', 'handled', 'messages', 'shown', 'understood', 'erased'))
);
comment on table hotline.tally is
    'Running totals that prove that nothing was lost: each is the sum of its rows. A row is added in the transaction it counts, so nobody waits for anybody; housekeeping adds them up.';
comment on column hotline.tally.what is
    'received = handled + ignored + what waits or is set aside in the inbox; messages = shown + understood + erased + the messages among those.';

-- The count begins here: what was handled before is known as handled, but not what became of it.
insert into hotline.tally (what, amount)
select 'received', count(*) from hotline.inbox
union all
select 'ignored', count(*) from hotline.inbox where kind = 'ignored'
union all
select 'handled', count(*) from hotline.inbox where kind <> 'ignored' and handled_at is not null
union all
select 'messages', count(*) from hotline.inbox
where kind in ('words', 'edited', 'cannot_read', 'sticker') and handled_at is null;
