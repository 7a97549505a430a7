-- The merchant's side: customers, what they bought, what the AI may know.

create table customer (
    id         uuid primary key,
    key        text not null unique,
    name       text not null,
    email      text,
    phone      text,
    locale     text not null default 'en',
    tier       text not null default 'standard',
    created_at timestamptz not null default now()
);

create table customer_order (
    number      text primary key,
    customer_id uuid not null references customer,
    status      text not null check (status in ('processing', 'shipped', 'delivered', 'returned', 'cancelled')),
    total       numeric(12, 2) not null check (total >= 0),
    currency    text not null check (length(currency) = 3),
    placed_at   timestamptz not null,
    tracking    text,
    -- [{"name":"...","quantity":1,"price":"12.50"}]
    items       jsonb not null default '[]'
);
-- Read by the customer panel and by triggers: this customer's orders, newest first.
create index customer_order_by_customer on customer_order (customer_id, placed_at desc);

create table article (
    key        text primary key,
    version    int not null default 1 check (version > 0),
    locale     text not null default 'en',
    category   text not null,
    title      text not null,
    body       text not null,
    questions  jsonb not null default '[]',
    published  boolean not null default true,
    updated_at timestamptz not null default now()
);
