/** What the scripts start: the commands and their options. */
@NullMarked
package dev.baton.trials.command;

import org.jspecify.annotations.NullMarked;
