/** How fast and how big: AI turns beside the engine's bare floor, messages between people, streams, memory. */
@NullMarked
package dev.baton.trials.bench;

import org.jspecify.annotations.NullMarked;
