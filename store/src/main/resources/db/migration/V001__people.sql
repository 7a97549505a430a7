-- Who works here, when, and under which rules. Data of the administrator, not configuration.

create type role as enum ('agent', 'lead', 'admin', 'owner');

create table calendar (
    key        text primary key,
    zone       text not null,
    -- {"weekly":{"MONDAY":[["08:00","12:00"],["13:00","17:00"]]},"holidays":[{"date":"2026-12-25","name":"..."}]}
    hours      jsonb not null,
    version    int not null default 1 check (version > 0),
    updated_at timestamptz not null default now()
);

create table queue (
    key          text primary key,
    name         text not null,
    calendar_key text not null references calendar,
    -- push: offered to one agent at a time; pick_up: listed to all who may take it, never offered
    mode         text not null default 'push' check (mode in ('push', 'pick_up')),
    fallback     boolean not null default false,
    skill        text,
    frame_url    text,
    -- opened directly by customers, without the AI (reason DIRECT)
    direct       boolean not null default false,
    position     int not null default 0
);
-- Read by publishing a policy: there is exactly one fallback queue at most.
create unique index queue_one_fallback on queue (fallback) where fallback;

create table agent (
    id              uuid primary key,
    login           text not null unique,
    display_name    text not null,
    role            role not null,
    password_hash   text not null,
    languages       text[] not null default '{en}',
    skills          text[] not null default '{}',
    capacity        int not null default 3 check (capacity between 0 and 100),
    active          boolean not null default true,
    -- availability is what the agent declares; it survives restarts and says nothing of an open connection
    listening       boolean not null default false,
    listening_since timestamptz,
    away_reason     text,
    missed_offers   int not null default 0 check (missed_offers >= 0),
    idle_since      timestamptz not null default now(),
    -- grows when password, role or active change: sessions of an older number are over
    session_epoch   int not null default 1,
    created_at      timestamptz not null default now(),
    check (active or not listening)
);

create table agent_queue (
    agent_id  uuid not null references agent,
    queue_key text not null references queue,
    primary key (agent_id, queue_key)
);
-- Read by offers: who serves this queue?
create index agent_queue_by_queue on agent_queue (queue_key, agent_id);

-- Presence: an open console. One row a browser tab; a row older than a minute is nobody.
create table presence (
    console_id uuid primary key,
    agent_id   uuid not null references agent,
    seen_at    timestamptz not null default now()
);
create index presence_by_agent on presence (agent_id, seen_at);

-- A signed-in person. The cookie holds a random token; only its SHA-256 is kept. Over when the agent's session_epoch
-- has moved on.
create table login_session (
    token_hash    bytea primary key,
    agent_id      uuid not null references agent,
    session_epoch int not null,
    created_at    timestamptz not null,
    seen_at       timestamptz not null,
    expires_at    timestamptz not null
);
-- Read by signing out everywhere.
create index login_session_by_agent on login_session (agent_id);

create table policy (
    version      int primary key check (version > 0),
    content      jsonb not null,
    author_id    uuid references agent,
    note         text not null default '',
    -- the version whose content a rollback brought back
    rollback_of  int references policy,
    published_at timestamptz not null default now()
);

create table policy_draft (
    id         boolean primary key default true check (id),
    content    jsonb not null,
    author_id  uuid not null references agent,
    based_on   int not null references policy,
    updated_at timestamptz not null default now()
);

create table canned_reply (
    key      text primary key,
    title    text not null,
    locale   text not null,
    body     text not null,
    position int not null default 0
);
