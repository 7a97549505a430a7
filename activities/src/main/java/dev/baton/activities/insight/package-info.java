/** Insight: what is measured on one customer message, and what a transcript says in a few sentences. */
@NullMarked
package dev.baton.activities.insight;

import org.jspecify.annotations.NullMarked;
