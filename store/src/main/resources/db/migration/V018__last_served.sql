-- When each person of the team was last with a customer: shown to them where nobody waits.
create index assignment_served on assignment (agent_id, ended_at) where state = 'ENDED';
