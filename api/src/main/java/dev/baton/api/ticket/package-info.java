/** An agent's engagements: status, notes, drafts, verdict. */
@NullMarked
package dev.baton.api.ticket;

import org.jspecify.annotations.NullMarked;
