@NullMarked
package dev.baton.api.handoff;

import org.jspecify.annotations.NullMarked;
