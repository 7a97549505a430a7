/** The passage from the AI to a person and back: each step one transaction, once by its key. */
@NullMarked
package dev.baton.store.handoff;

import org.jspecify.annotations.NullMarked;
