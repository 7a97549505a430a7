/** Sending a mail: a story of its own, since it may take a day and the conversation waits for none of it. */
@NullMarked
package dev.baton.workflows.mail;

import org.jspecify.annotations.NullMarked;
