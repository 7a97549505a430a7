-- Whoever works with the tables is not who owns them: the role baton_app, if there is one, may do its work and no more.
-- What has been said, decided and done stays as it was written.
do $$
begin
    if exists (select from pg_roles where rolname = 'baton_app') and current_user <> 'baton_app' then
        grant usage on schema public to baton_app;
        grant select, insert, update, delete on all tables in schema public to baton_app;
        grant usage, select on all sequences in schema public to baton_app;
        revoke update, delete on message, event, decision, audit_entry from baton_app;
        revoke update on attachment_part from baton_app;
        revoke insert, update, delete on flyway_schema_history from baton_app;
    end if;
end $$;
