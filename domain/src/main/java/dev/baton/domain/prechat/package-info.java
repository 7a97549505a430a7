/** What customers are asked before the first message of a chat, and what they answer. */
@NullMarked
package dev.baton.domain.prechat;

import org.jspecify.annotations.NullMarked;
