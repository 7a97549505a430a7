-- Who writes proves to have an e-mail address: a code is sent there and comes back in the chat.
create table identity_check (
    -- of the request: asking twice is asking once
    id              uuid primary key,
    conversation_id uuid not null references conversation,
    -- null: the customer
    asked_by        uuid references agent,
    -- what is proved; of an account that the shop has it says nothing
    address         text not null,
    asked_at        timestamptz not null,
    expires_at      timestamptz not null,
    -- REPLACED: by a newer one; SPENT: all tries were wrong; DISMISSED: the customer will not
    state           text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REPLACED', 'SPENT', 'DISMISSED')),
    -- of the code in the newest letter, slow to compute; erased with the end. The code itself is in the letter alone
    salt            bytea,
    code_hash       bytea,
    ended_at        timestamptz,
    check (expires_at > asked_at),
    check ((state = 'OPEN') = (ended_at is null)),
    check ((salt is null) = (code_hash is null)),
    check (state = 'OPEN' or code_hash is null)
);
create unique index identity_check_one_open on identity_check (conversation_id) where state = 'OPEN';
create index identity_check_asked on identity_check (conversation_id, asked_at);
-- Nobody's mailbox is filled from many conversations.
create index identity_check_address on identity_check (lower(address), asked_at);

-- A code that was sent in, once for each key of its sender, and what was said of it; never the code.
create table identity_try (
    id              uuid not null,
    conversation_id uuid not null references conversation,
    check_id        uuid not null references identity_check,
    -- 0 after the last wrong one
    tries_left      int not null check (tries_left >= 0),
    right_code      boolean not null,
    tried_at        timestamptz not null,
    primary key (conversation_id, id)
);
create index identity_try_check on identity_try (check_id);
