@NullMarked
package dev.baton.store.handoff;

import org.jspecify.annotations.NullMarked;
