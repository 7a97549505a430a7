/** What the AI writes for an agent to edit: a reply for this moment, a summary for the notes. */
@NullMarked
package dev.baton.activities.assist;

import org.jspecify.annotations.NullMarked;
