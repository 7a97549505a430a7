/** Scripted people of the desk: they listen, accept, reply, and give conversations away. */
@NullMarked
package dev.baton.trials.agent;

import org.jspecify.annotations.NullMarked;
