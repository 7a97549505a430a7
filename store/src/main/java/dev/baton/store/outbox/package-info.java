/** What the stories must be told, in order, until they have heard it. */
@NullMarked
package dev.baton.store.outbox;

import org.jspecify.annotations.NullMarked;
