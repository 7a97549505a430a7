/** A whole desk at once: what a first deployment begins with. */
@NullMarked
package dev.baton.store.shop;

import org.jspecify.annotations.NullMarked;
