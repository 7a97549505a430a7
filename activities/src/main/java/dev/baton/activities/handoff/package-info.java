/** The passage to a person: what the steps of a handoff do, and what the person is told. */
@NullMarked
package dev.baton.activities.handoff;

import org.jspecify.annotations.NullMarked;
