/** Hints that something has changed, sent with the commit that changed it. */
@NullMarked
package dev.baton.store.live;

import org.jspecify.annotations.NullMarked;
