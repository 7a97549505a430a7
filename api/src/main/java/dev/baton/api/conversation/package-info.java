/** What customers ask about their own conversation. */
@NullMarked
package dev.baton.api.conversation;

import org.jspecify.annotations.NullMarked;
