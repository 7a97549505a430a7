/**
 * All of it on one machine: embedded PostgreSQL, a Temporal dev server, worker and api in one JVM.
 *
 * <p>It knows how to start and stop the other rooms, and nothing of what they do.
 */
@NullMarked
package dev.baton.standalone;

import org.jspecify.annotations.NullMarked;
