-- A command that can be taken back until then: it is told no sooner. Written with the database's clock.
alter table outbox add column held_until timestamptz;
-- Read by whoever writes into the conversation, which takes it back, and by the console.
create index outbox_held on outbox (conversation_id) where held_until is not null and delivered_at is null and refused is null;
