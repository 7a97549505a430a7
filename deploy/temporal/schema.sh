#!/bin/sh
# Brings both of Temporal's schemas to the version of its server; doing it again changes nothing.
# SQL_HOST SQL_PORT SQL_USER SQL_PASSWORD; SQL_TOOL names the program if it is not on PATH
set -eu
export SQL_PLUGIN=postgres12_pgx
tool=${SQL_TOOL:-temporal-sql-tool}

for pair in temporal:temporal temporal_visibility:visibility; do
    SQL_DATABASE=${pair%%:*}
    export SQL_DATABASE
    # an empty database has no schema_version yet, which setup-schema makes
    "$tool" update-schema --schema-name "postgresql/v12/${pair#*:}" 2>/dev/null || {
        "$tool" setup-schema -v 0.0
        "$tool" update-schema --schema-name "postgresql/v12/${pair#*:}"
    }
done
