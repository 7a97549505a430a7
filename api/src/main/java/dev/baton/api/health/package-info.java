/** Whether this process is alive, and which part it is missing. */
@NullMarked
package dev.baton.api.health;

import org.jspecify.annotations.NullMarked;
