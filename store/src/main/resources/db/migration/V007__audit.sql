-- Administrative acts. Append-only: the application's role may insert and read, never change.

create table audit_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default now(),
    actor_id uuid references agent,
    act      text not null,
    subject  text not null,
    -- the address that the act came from
    origin   text not null default '',
    before   jsonb,
    after    jsonb
);
