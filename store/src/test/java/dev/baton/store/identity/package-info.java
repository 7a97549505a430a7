@NullMarked
package dev.baton.store.identity;

import org.jspecify.annotations.NullMarked;
