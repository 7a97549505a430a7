/** Telling the stories: the relay of the outbox, and waiting for what a command does. */
@NullMarked
package dev.baton.api.engine;

import org.jspecify.annotations.NullMarked;
