/** What stands between the engine and the stories: how they are started, and what becomes of a bug. */
@NullMarked
package dev.baton.workflows.edge;

import org.jspecify.annotations.NullMarked;
