#!/bin/bash
# Runs once, when the database is empty: three databases, each role with its own password and nothing more than it needs.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set=owner="$BATON_DB_OWNER_PASSWORD" --set=app="$BATON_DB_PASSWORD" --set=temporal="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role baton login password :'owner';
create role baton_app login password :'app';
create role temporal login password :'temporal';
create database baton owner baton;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database baton, temporal, temporal_visibility from public;
grant connect on database baton to baton_app;
SQL
