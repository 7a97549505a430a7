#!/bin/sh
# Registers the namespace and the search attributes that the stories write; doing it again changes nothing.
set -eu
namespace=baton

until temporal operator cluster health >/dev/null 2>&1; do sleep 1; done

temporal operator namespace describe --namespace $namespace >/dev/null 2>&1 ||
    temporal operator namespace create --namespace $namespace --retention 720h \
        --description "Conversations that an AI agent and human agents share"

# a server on a database reads its namespaces anew every few seconds, and knows a new one only then
tries=0
until there=$(temporal operator search-attribute list --namespace $namespace 2>&1); do
    tries=$((tries + 1))
    if [ $tries -eq 60 ]; then
        echo "$there" >&2
        exit 1
    fi
    sleep 1
done

for attribute in BatonControl=Keyword BatonReason=Keyword BatonUrgency=Keyword BatonQueue=Keyword BatonAgent=Keyword \
    BatonChannel=Keyword BatonAccount=Keyword BatonPolicy=Keyword BatonWaitingSince=Datetime BatonDueAt=Datetime \
    BatonEpisodes=Int; do
    case $there in
        *"${attribute%%=*}"*) ;;
        *) temporal operator search-attribute create --namespace $namespace \
            --name "${attribute%%=*}" --type "${attribute#*=}" ;;
    esac
done
