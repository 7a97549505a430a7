/** A model that answers as it is told to: the OpenAI form over real HTTP, with a length for every turn. */
@NullMarked
package dev.baton.trials.model;

import org.jspecify.annotations.NullMarked;
