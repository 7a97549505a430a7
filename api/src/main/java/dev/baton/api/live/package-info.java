/** Live hints from the store, and the event streams that carry them. */
@NullMarked
package dev.baton.api.live;

import org.jspecify.annotations.NullMarked;
