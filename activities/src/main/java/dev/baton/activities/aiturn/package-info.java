/** One turn of the AI: the question, the answer with what was measured, and the two ways of answering. */
@NullMarked
package dev.baton.activities.aiturn;

import org.jspecify.annotations.NullMarked;
