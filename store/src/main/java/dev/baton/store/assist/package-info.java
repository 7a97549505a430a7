/** What the AI wrote for an agent's eyes. */
@NullMarked
package dev.baton.store.assist;

import org.jspecify.annotations.NullMarked;
