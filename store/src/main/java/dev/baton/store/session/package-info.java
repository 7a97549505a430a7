/** Who of the team is signed in. */
@NullMarked
package dev.baton.store.session;

import org.jspecify.annotations.NullMarked;
