/**
 * What is true: nouns, rules and arithmetic of the handoff desk.
 *
 * <p>It knows the JDK and jspecify. It may not touch Spring, Temporal, jOOQ, Jackson, the wall clock or randomness: instants and
 * ids come in as arguments.
 */
@NullMarked
package dev.baton.domain;

import org.jspecify.annotations.NullMarked;
