create table conversation (
    id uuid primary key
);
