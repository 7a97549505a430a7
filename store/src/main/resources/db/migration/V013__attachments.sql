-- Files that come with messages. Whoever sends one makes its id before the first try; the bytes are here before the message
-- is, and belong to it from its own transaction on. What nobody has sent within a day is swept away.

-- What of a message's files is shown: [{"id":"...","name":"...","mediaType":"...","size":1}]. As unchanging as the message.
alter table message add column attachments jsonb not null default '[]';

create table attachment (
    conversation_id uuid not null references conversation,
    id              uuid not null,
    author          author not null check (author in ('CUSTOMER', 'HUMAN')),
    agent_id        uuid references agent,
    -- the message that it came with; null: not sent yet
    seq             int,
    name            text not null check (length(name) between 1 and 210),
    -- as the content says, whatever the name says
    media_type      text not null,
    size            bigint not null check (size > 0),
    sha256          bytea not null,
    created_at      timestamptz not null,
    -- by conversation: nobody can take the id of a file in another one
    primary key (conversation_id, id),
    foreign key (conversation_id, seq) references message,
    check ((author = 'HUMAN') = (agent_id is not null))
);
-- Read by the sweep.
create index attachment_unsent on attachment (created_at) where seq is null;

create table attachment_part (
    conversation_id uuid not null,
    attachment_id   uuid not null,
    place           int not null check (place >= 0),
    bytes           bytea not null,
    primary key (conversation_id, attachment_id, place),
    -- deferred: the parts come first, so that the conversation's row is touched for a moment only
    foreign key (conversation_id, attachment_id) references attachment on delete cascade deferrable initially deferred
);
-- Such files are compressed already.
alter table attachment_part alter column bytes set storage external;
