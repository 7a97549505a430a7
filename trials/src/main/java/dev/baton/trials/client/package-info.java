/** Baton seen from outside: a customer with a token, a member of the team with a session, live streams with resume. */
@NullMarked
package dev.baton.trials.client;

import org.jspecify.annotations.NullMarked;
