-- What was asked before the chat and answered: [{"key":"order number","kind":"ORDER_NUMBER","value":"FH-10234","version":3}],
-- with the version of the policy that asked. Claimed, never verified.
alter table conversation add column answers jsonb not null default '[]';
