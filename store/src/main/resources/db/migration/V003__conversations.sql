-- One row a conversation holds who answers now; messages are numbered under that row's lock.

create type control as enum ('AI', 'WAITING_FOR_HUMAN', 'HUMAN', 'CLOSED');
create type author as enum ('CUSTOMER', 'AI', 'HUMAN', 'SYSTEM');
create type visibility as enum ('PUBLIC', 'NOTE');

create sequence case_number start 1001;

create table conversation (
    id              uuid primary key,
    case_number     bigint not null unique default nextval('case_number'),
    channel         text not null default 'chat',
    locale          text not null default 'en',
    -- IANA name, as the customer's browser says; null: not known
    zone            text,
    customer_id     uuid references customer,
    -- anonymous, claimed (said so) or verified (signed token, one-time code)
    identity        text not null default 'anonymous' check (identity in ('anonymous', 'claimed', 'verified')),
    claimed_name    text,
    contact_email   text,
    contact_phone   text,
    -- SHA-256 of the bearer token that the customer holds
    token_hash      bytea not null unique,

    control         control not null default 'AI',
    -- grows by one with each change of control; every send is conditional on it
    epoch           int not null default 1 check (epoch > 0),
    control_since   timestamptz not null default now(),
    control_because text not null default 'OPENED',
    -- the person in charge; present exactly while control is HUMAN
    agent_id        uuid references agent,
    -- handoffs so far
    episode         int not null default 0 check (episode >= 0),

    last_seq        int not null default 0 check (last_seq >= 0),
    last_event      int not null default 0 check (last_event >= 0),
    -- number of the last customer message that the AI or a person has answered
    answered_seq    int not null default 0 check (answered_seq <= last_seq),
    last_customer_at timestamptz,
    category        text not null default 'unsorted',
    -- opened straight into this queue, without the AI (reason DIRECT)
    direct_queue    text references queue,
    opened_at       timestamptz not null default now(),
    closed_at       timestamptz,
    -- the earlier conversation, when the customer wrote again after more than 48 hours
    previous_id     uuid references conversation,
    -- when nobody has written for the idle limit; null: no limit runs
    idle_at         timestamptz,
    -- the person's; the assistant's stands beside it
    rating          int check (rating between 1 and 5),
    rating_text     text,
    assistant_rating int check (assistant_rating between 1 and 5),
    check ((control = 'HUMAN') = (agent_id is not null)),
    check ((control = 'CLOSED') = (closed_at is not null))
);
-- Read by the console's views: open conversations by control, newest change first.
create index conversation_by_control on conversation (control, control_since desc);
-- Read by Active Engagements.
create index conversation_by_agent on conversation (agent_id) where agent_id is not null;
-- Read by the customer panel: earlier conversations.
create index conversation_by_customer on conversation (customer_id, opened_at desc) where customer_id is not null;

create table message (
    conversation_id uuid not null references conversation,
    seq             int not null check (seq > 0),
    -- made by whoever writes it, before the first try; system lines use keys such as "e1/why"
    client_id       text not null check (length(client_id) between 1 and 100),
    author          author not null,
    visibility      visibility not null default 'PUBLIC',
    agent_id        uuid references agent,
    -- text, disclosure, handoff, joined, returned, dropped, promise, withdrawn, closed, ended
    kind            text not null default 'text',
    -- the epoch under which it was written
    epoch           int not null,
    body            text not null check (length(body) <= 10000),
    -- [{"articleKey":"...","title":"...","score":0.8}]
    citations       jsonb not null default '[]',
    sent_at         timestamptz not null default now(),
    primary key (conversation_id, seq),
    -- by author: nobody can take the key of somebody else's message
    unique (conversation_id, author, client_id),
    check ((author = 'HUMAN') = (agent_id is not null))
);

-- Read by the next reply and by clocks: the customer's messages after a number.
create index message_by_customer on message (conversation_id, seq) where author = 'CUSTOMER';

-- The customer's last sign of life: a request or an open stream. Apart from the conversation, so that it waits for no lock.
create table customer_presence (
    conversation_id uuid primary key references conversation,
    seen_at         timestamptz not null
);

-- The stretch between two changes of control, both ends stored. All metrics are defined on these.
create table ownership (
    conversation_id uuid not null references conversation,
    epoch           int not null,
    control         control not null,
    because         text not null,
    agent_id        uuid references agent,
    -- who caused it: customer, policy, agent:<id>, clock
    actor           text not null,
    -- the key under which the change was asked for; repeating it changes nothing
    request_key     text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    first_seq       int not null,
    primary key (conversation_id, epoch),
    unique (conversation_id, request_key)
);

-- What happened, in order and without gaps; one row for each change of control, ticket, offer, promise and clock.
create table event (
    conversation_id uuid not null references conversation,
    seq             int not null check (seq > 0),
    id              uuid not null unique default gen_random_uuid(),
    kind            text not null,
    actor           text not null,
    at              timestamptz not null,
    data            jsonb not null default '{}',
    primary key (conversation_id, seq)
);

-- What the workflow must be told. The relay delivers in order of position within a conversation.
create table outbox (
    id              uuid primary key,
    position        bigint generated always as identity,
    conversation_id uuid not null references conversation,
    -- the Update's name: customer.message, offer.accepted ...
    kind            text not null,
    payload         jsonb not null,
    created_at      timestamptz not null default now(),
    attempts        int not null default 0,
    next_try_at     timestamptz not null default now(),
    delivered_at    timestamptz,
    -- set when the story said no; a code of Refusal
    refused         text
);
-- Read by the relay: what is still to be told, by conversation, in order.
create index outbox_pending on outbox (conversation_id, position) where delivered_at is null and refused is null;

-- Same key and body: same answer. Same key, other body: refused.
create table idempotency (
    scope       text not null,
    key         text not null check (length(key) between 1 and 100),
    body_hash   bytea not null,
    status      int,
    answer      jsonb,
    created_at  timestamptz not null default now(),
    primary key (scope, key)
);
