-- The Shared Passkey of an escalation under way: readable by its customer and by the agent in charge, by nobody else, and
-- erased with the escalation. Its words stand in no other table.
create table passkey (
    conversation_id uuid not null references conversation,
    episode         int not null,
    phrase          text not null,
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    -- when the customer wrote it into the chat, where it is hidden; null: not yet
    said_at         timestamptz,
    primary key (conversation_id, episode),
    foreign key (conversation_id, episode) references handoff,
    check (expires_at > made_at)
);

-- What agents said of it, without the words; outlives them.
create table passkey_check (
    -- made by the agent's client before the first try
    id              uuid primary key,
    conversation_id uuid not null references conversation,
    episode         int not null,
    agent_id        uuid not null references agent,
    matches         boolean not null,
    checked_at      timestamptz not null,
    foreign key (conversation_id, episode) references handoff
);
create index passkey_check_by_episode on passkey_check (conversation_id, episode, checked_at);
