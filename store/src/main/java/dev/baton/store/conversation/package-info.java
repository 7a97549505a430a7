/** Conversations, their messages, who controls them and what happened in them. */
@NullMarked
package dev.baton.store.conversation;

import org.jspecify.annotations.NullMarked;
