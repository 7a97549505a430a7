-- Whom the merchant vouches for finds the same conversation on another device: each has a token of its own.
create table device_token (
    -- SHA-256 of the bearer token
    token_hash      bytea primary key,
    conversation_id uuid not null references conversation,
    made_at         timestamptz not null
);
-- Read when a further device comes: the oldest give way.
create index device_token_by_conversation on device_token (conversation_id, made_at);
