/** What stands between the engine and the stories. */
@NullMarked
package dev.baton.workflows.edge;

import org.jspecify.annotations.NullMarked;
