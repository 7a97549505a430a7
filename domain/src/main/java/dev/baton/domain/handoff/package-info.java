/** The passage from the AI to a person: what the person must know, and how it ends. */
@NullMarked
package dev.baton.domain.handoff;

import org.jspecify.annotations.NullMarked;
