-- The passage: episode, brief, ticket, queue, offer, assignment.

create type urgency as enum ('IMMEDIATE', 'HIGH', 'NORMAL', 'LOW');
create type engagement_status as enum ('IN_PROGRESS', 'CHAT_FINISHED', 'COMPLETED');

create table handoff (
    conversation_id uuid not null references conversation,
    episode         int not null check (episode > 0),
    reason          text not null,
    other_reasons   text[] not null default '{}',
    urgency         urgency not null,
    queue_key       text not null references queue,
    decision_id     uuid references decision,
    policy_version  int not null references policy,
    escalated_at    timestamptz not null,
    connected_at    timestamptz,
    -- the wait that the customer was told, in seconds; null: "not known yet"
    told_low        int,
    told_high       int check (told_high >= told_low),
    ended_at        timestamptz,
    -- RETURNED, RESOLVED, WITHDRAWN, ABANDONED, ENDED_BY_CUSTOMER, IDLE
    outcome         text,
    primary key (conversation_id, episode),
    check ((ended_at is null) = (outcome is null))
);
-- One open handoff a conversation.
create unique index handoff_one_open on handoff (conversation_id) where ended_at is null;
-- Read by the estimate of waits: what others waited for in this queue lately.
create index handoff_by_queue on handoff (queue_key, escalated_at);

create table brief (
    conversation_id uuid not null references conversation,
    episode         int not null,
    version         int not null check (version > 0),
    content         jsonb not null,
    -- the last message that it knows
    through_seq     int not null,
    created_at      timestamptz not null default now(),
    primary key (conversation_id, episode, version),
    foreign key (conversation_id, episode) references handoff
);

create table ticket (
    id              uuid primary key,
    number          bigint generated always as identity (start 5001) unique,
    conversation_id uuid not null references conversation,
    episode         int not null,
    type            text not null default 'live_chat',
    status          engagement_status not null default 'IN_PROGRESS',
    subject         text not null check (length(subject) between 1 and 80),
    reason          text not null,
    urgency         urgency not null,
    queue_key       text not null references queue,
    assignee_id     uuid references agent,
    notes           text not null default '',
    notes_version   int not null default 0,
    -- null: not asked or skipped
    needed_person   boolean,
    -- EARLIER, ON_TIME, LATER
    needed_when     text check (needed_when in ('EARLIER', 'ON_TIME', 'LATER')),
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    outcome         text,
    unique (conversation_id, episode),
    foreign key (conversation_id, episode) references handoff
);
-- Exactly one open ticket a conversation (H9).
create unique index ticket_one_open on ticket (conversation_id) where closed_at is null;

-- Tickets that nobody holds. A row leaves with the claim.
create table queue_entry (
    ticket_id       uuid primary key references ticket,
    conversation_id uuid not null unique references conversation,
    queue_key       text not null references queue,
    urgency         urgency not null,
    -- comes before its urgency class: released, lease ran out
    front           boolean not null default false,
    -- the earliest promise or SLA due time
    due_at          timestamptz,
    waiting_since   timestamptz not null,
    -- closed until then; null: open now
    opens_at        timestamptz,
    -- the end of the range that the customer was told; null: none, or it was renewed already
    told_until      timestamptz,
    -- when the longest wait ends; null: no limit
    longest_at      timestamptz,
    -- what an agent must have to be offered it; language is null where nobody of the queue speaks it
    language        text,
    skill           text,
    -- the customer has left (D9): offers skip those; who comes back is offered again
    away_since      timestamptz
);
-- Read by claims and by Waiting Customers: QueueOrder.
create index queue_entry_order on queue_entry (urgency, front desc, due_at nulls last, waiting_since, ticket_id);

create table offer (
    id              uuid primary key,
    ticket_id       uuid not null references ticket,
    conversation_id uuid not null references conversation,
    agent_id        uuid not null references agent,
    -- QUEUE: a waiting ticket; TRANSFER: from another agent, who keeps control until it is accepted
    kind            text not null default 'QUEUE' check (kind in ('QUEUE', 'TRANSFER')),
    state           text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'TIMED_OUT', 'WITHDRAWN')),
    from_agent_id   uuid references agent,
    note            text not null default '',
    offered_at      timestamptz not null,
    expires_at      timestamptz not null,
    ended_at        timestamptz
);
-- One open offer a ticket, one ringing offer an agent.
create unique index offer_one_open_a_ticket on offer (ticket_id) where state = 'OPEN';
create unique index offer_one_open_an_agent on offer (agent_id) where state = 'OPEN';

-- The agent holds the ticket. The id is the lease id: the Update that tells the story has the same id.
create table assignment (
    id              uuid primary key,
    ticket_id       uuid not null references ticket,
    conversation_id uuid not null references conversation,
    agent_id        uuid not null references agent,
    -- CLAIMED: told to the story, not yet connected
    state           text not null default 'CLAIMED' check (state in ('CLAIMED', 'CONNECTED', 'ENDED', 'REFUSED')),
    -- accepted, taken_over, transferred, assigned_by_lead
    because         text not null,
    -- 1 while talking, half in wrap-up
    weight          numeric(2, 1) not null default 1.0 check (weight in (0.5, 1.0)),
    over_capacity   boolean not null default false,
    claimed_at      timestamptz not null,
    connected_at    timestamptz,
    ended_at        timestamptz,
    -- real work renews the lease; presence alone does not (H7)
    active_at       timestamptz not null,
    -- the agent was told that the lease runs out
    warned_at       timestamptz,
    check ((state in ('ENDED', 'REFUSED')) = (ended_at is not null))
);
-- One claim at a time on a ticket: a transfer's new claim replaces the old one in the same transaction.
create unique index assignment_one_live on assignment (ticket_id) where state in ('CLAIMED', 'CONNECTED');
-- Read by capacity: what does this agent carry?
create index assignment_load on assignment (agent_id) where state in ('CLAIMED', 'CONNECTED');

create table draft (
    conversation_id uuid not null references conversation,
    agent_id        uuid not null references agent,
    body            text not null check (length(body) <= 10000),
    updated_at      timestamptz not null default now(),
    primary key (conversation_id, agent_id)
);

-- What the AI wrote for the agent's eyes: a reply to edit, or a summary for the notes. Never sent by itself.
create table assist (
    id              uuid primary key,
    conversation_id uuid not null references conversation,
    agent_id        uuid not null references agent,
    kind            text not null check (kind in ('REPLY', 'SUMMARY')),
    -- null: there is nothing to suggest, and none_because says why
    body            text check (length(body) <= 10000),
    none_because    text,
    citations       jsonb not null default '[]',
    confidence      double precision check (confidence between 0 and 1),
    -- the last message that it knows
    through_seq     int not null,
    created_at      timestamptz not null,
    check ((body is null) <> (none_because is null))
);
