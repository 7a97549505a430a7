/** Recorded conversations, played again: customers who write, agents who accept, reply and give the conversation back. */
@NullMarked
package dev.baton.trials.replay;

import org.jspecify.annotations.NullMarked;
