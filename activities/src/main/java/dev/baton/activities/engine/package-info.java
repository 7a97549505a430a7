/** How the worker meets Temporal: options, start and stop, health, and the stories that are missing. */
@NullMarked
package dev.baton.activities.engine;

import org.jspecify.annotations.NullMarked;
