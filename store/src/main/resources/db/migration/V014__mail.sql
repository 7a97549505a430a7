-- What customers are told by e-mail. The row is written with what causes it; a story of its own sends it.

-- Whether the desk can send at all, as its workers say when they start: nobody is promised a mail that nobody can send.
create table mail_service (
    id             boolean primary key default true check (id),
    sends          boolean not null,
    -- answers to what is sent come back into the conversation
    receives       boolean not null,
    -- how long a person's reply may stay unseen before it is sent
    unseen_seconds int not null check (unseen_seconds > 0),
    said_at        timestamptz not null,
    check (sends or not receives)
);

create table mail (
    id              uuid primary key,
    conversation_id uuid not null references conversation,
    -- ESCALATION_LOGGED, PROMISE_MOVED, UNSEEN_REPLY
    kind            text not null,
    -- what it is about, within its kind: an episode, a promise, a message
    operation       text not null check (length(operation) between 1 and 100),
    -- SEEN: read in the chat before it was due; SKIPPED: no longer true; REFUSED: for a person to look at
    state           text not null default 'DUE' check (state in ('DUE', 'SENT', 'SEEN', 'SKIPPED', 'REFUSED')),
    created_at      timestamptz not null,
    due_at          timestamptz not null,
    -- where it goes, as known at the last attempt
    address         text,
    -- of replies that nobody saw: the newest one in it; set by the first attempt, after which none is added
    up_to_seq       int,
    -- the time that it tells; set when it is sent
    told_due        timestamptz,
    attempts        int not null default 0 check (attempts >= 0),
    tried_at        timestamptz,
    -- why the last attempt failed, or why it was not sent; a code, never a server's words
    because         text,
    ended_at        timestamptz,
    -- never told twice
    unique (conversation_id, kind, operation),
    check ((state = 'DUE') = (ended_at is null)),
    check (state <> 'SENT' or address is not null)
);
-- Read by whoever writes a reply: it joins the mail that waits for the others. And by the gauge of what is late.
create index mail_due on mail (conversation_id, kind, due_at) where state = 'DUE';
-- Replies that nobody saw are told together.
create unique index mail_one_gathering on mail (conversation_id) where kind = 'UNSEEN_REPLY' and state = 'DUE' and up_to_seq is null;

-- Who holds the token may answer by mail: it stands in the address to which the answer goes. Made anew for each attempt; only
-- its SHA-256 is kept.
create table reply_token (
    token_hash      bytea primary key,
    conversation_id uuid not null references conversation,
    mail_id         uuid not null references mail,
    made_at         timestamptz not null
);

-- What has come in by mail, once for each Message-ID, whatever became of it.
create table received_mail (
    -- SHA-256 of the Message-ID
    message_hash    bytea primary key,
    -- MESSAGE, or why it is none: UNKNOWN_TOKEN, OTHER_SENDER, AUTOMATIC, BOUNCE, EMPTY, CLOSED
    outcome         text not null,
    conversation_id uuid references conversation,
    received_at     timestamptz not null
);
