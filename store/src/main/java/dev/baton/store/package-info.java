/**
 * What is remembered: SQL, transactions, row locks, LISTEN/NOTIFY.
 *
 * <p>It knows the domain, jOOQ, Flyway and the PostgreSQL driver. It may not touch Temporal, and it never decides what happens
 * next: it reports what it found and what it wrote.
 */
@NullMarked
package dev.baton.store;

import org.jspecify.annotations.NullMarked;
