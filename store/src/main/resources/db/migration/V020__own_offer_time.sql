-- Who reads or moves more slowly can have an offer ring longer (WCAG 2.2, 2.2.1). Null: as long as the policy says.
alter table agent add column offer_seconds int check (offer_seconds between 10 and 300);
