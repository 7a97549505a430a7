-- How far each side has got: what its screens have received, and what somebody has had before the eyes. Apart from the
-- conversation, so that it waits for no lock.
create table read_mark (
    conversation_id uuid not null references conversation,
    side            text not null check (side in ('CUSTOMER', 'TEAM')),
    delivered_seq   int not null check (delivered_seq >= read_seq),
    read_seq        int not null check (read_seq >= 0),
    marked_at       timestamptz not null,
    primary key (conversation_id, side)
);
