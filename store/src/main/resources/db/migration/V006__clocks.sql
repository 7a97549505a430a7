-- Everything with a time in it is a row; the workflow is only the alarm.

create type sla_metric as enum ('TIME_TO_HUMAN', 'FIRST_HUMAN_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION');
create type sla_status as enum ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED');

create table clock (
    id              uuid primary key,
    conversation_id uuid not null references conversation,
    episode         int not null,
    metric          sla_metric not null,
    status          sla_status not null,
    urgency         urgency not null,
    target_seconds  int not null check (target_seconds > 0),
    calendar_key    text not null references calendar,
    -- the customer message that started a NEXT_RESPONSE clock
    started_seq     int,
    started_at      timestamptz not null,
    -- instants on the calendar at which half, four fifths and all of the target are used; null while paused; kept when it has ended
    half_at         timestamptz,
    warn_at         timestamptz,
    due_at          timestamptz,
    -- open time used before running_since, or in all once it has ended
    used_millis     bigint not null default 0 check (used_millis >= 0),
    -- when it started or was last resumed; present exactly while it runs
    running_since   timestamptz,
    -- the true instant of MET or of the breach, whenever it was noticed
    ended_at        timestamptz,
    check ((status = 'RUNNING') = (running_since is not null)),
    check ((status in ('RUNNING', 'PAUSED')) = (ended_at is null))
);
-- One live clock a metric.
create unique index clock_one_live on clock (conversation_id, metric) where status in ('RUNNING', 'PAUSED');
create index clock_by_episode on clock (conversation_id, episode);

-- Each mark acts once.
create table clock_mark (
    clock_id uuid not null references clock,
    mark     text not null check (mark in ('HALF', 'WARN', 'DUE')),
    due_at   timestamptz not null,
    acted_at timestamptz not null,
    primary key (clock_id, mark)
);

-- Anything said to the customer that has a time in it.
create table promise (
    id              uuid primary key,
    conversation_id uuid not null references conversation,
    episode         int not null,
    -- ANSWER_BY, EMAIL, CALL_BACK
    kind            text not null,
    said_by         text not null,
    due_at          timestamptz not null,
    state           text not null default 'OPEN' check (state in ('OPEN', 'KEPT', 'BROKEN', 'REPLACED', 'WITHDRAWN')),
    made_at         timestamptz not null,
    ended_at        timestamptz
);
create index promise_open on promise (conversation_id) where state = 'OPEN';
