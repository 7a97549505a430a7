/** Whether who writes has the e-mail address that was given: asked for, tried, and kept as a fact with its time. */
@NullMarked
package dev.baton.store.identity;

import org.jspecify.annotations.NullMarked;
