-- What the AI drafted and what the policy said about each turn.

create table ai_turn (
    conversation_id uuid not null references conversation,
    -- the customer message that it answers
    seq             int not null,
    epoch           int not null,
    state           text not null check (state in ('DRAFTED', 'SAID', 'ESCALATED', 'DROPPED', 'FAILED')),
    draft           text,
    citations       jsonb not null default '[]',
    -- from 0 to 1; null: there is no draft
    confidence      double precision check (confidence between 0 and 1),
    out_of_scope    boolean not null default false,
    -- the draft offers a person
    person_offered  boolean not null default false,
    category        text not null default 'unsorted',
    -- whatever else was measured: parts of the confidence, scores of passages, tools used
    facts           jsonb not null default '{}',
    answered_by     text not null,
    failure         text,
    message_seq     int,
    drafted_at      timestamptz not null default now(),
    settled_at      timestamptz,
    primary key (conversation_id, seq, epoch)
);

create table decision (
    id              uuid primary key,
    conversation_id uuid not null references conversation,
    epoch           int not null,
    -- MESSAGE: judged on the customer's words; TURN: on the AI's draft; PERSON: asked for or taken by hand
    subject         text not null check (subject in ('MESSAGE', 'TURN', 'PERSON')),
    seq             int not null,
    escalate        boolean not null,
    reason          text,
    urgency         text,
    queue_key       text,
    policy_version  int not null references policy,
    -- the inputs, complete: the decision recomputes from them
    facts           jsonb not null,
    -- every trigger tried, its value, its threshold
    trace           jsonb not null,
    decided_at      timestamptz not null,
    unique (conversation_id, epoch, subject, seq),
    check (not escalate or (reason is not null and urgency is not null and queue_key is not null))
);
