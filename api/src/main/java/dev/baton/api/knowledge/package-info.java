/** Editing the articles that the AI answers from. */
@NullMarked
package dev.baton.api.knowledge;

import org.jspecify.annotations.NullMarked;
