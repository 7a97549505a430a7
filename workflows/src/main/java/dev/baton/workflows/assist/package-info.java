/** What the AI writes for the agent's eyes, on demand: a suggested reply, a summary for the notes. Never sent by itself. */
@NullMarked
package dev.baton.workflows.assist;

import org.jspecify.annotations.NullMarked;
