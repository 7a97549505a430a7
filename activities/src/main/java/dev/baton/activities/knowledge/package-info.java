/**
 * Knowledge: articles, the passages that are found for a question, and the answers that are composed from them without
 * a language model.
 */
@NullMarked
package dev.baton.activities.knowledge;

import org.jspecify.annotations.NullMarked;
