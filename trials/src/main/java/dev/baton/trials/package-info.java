/**
 * What a stranger could write against a running Baton: clients, recorder and checker, fault trials, benchmarks.
 *
 * <p>It knows HTTP, SQL and the engine's client. It may not touch any other room, except in tests that start the whole product.
 */
@NullMarked
package dev.baton.trials;

import org.jspecify.annotations.NullMarked;
