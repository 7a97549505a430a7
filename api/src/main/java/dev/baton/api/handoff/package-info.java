/** What is passed on with a conversation. */
@NullMarked
package dev.baton.api.handoff;

import org.jspecify.annotations.NullMarked;
