/** What the AI suggests to an agent. */
@NullMarked
package dev.baton.api.assist;

import org.jspecify.annotations.NullMarked;
