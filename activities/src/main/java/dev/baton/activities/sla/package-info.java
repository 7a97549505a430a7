/** What is done when the alarm of a conversation rings. */
@NullMarked
package dev.baton.activities.sla;

import org.jspecify.annotations.NullMarked;
