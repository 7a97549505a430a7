-- What the page around the chat says of its visitor: a plan, a cart. Claimed, never verified; each value a text.
alter table conversation add column attributes jsonb not null default '{}';
