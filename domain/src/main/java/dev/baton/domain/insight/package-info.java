/** What can be read from words. */
@NullMarked
package dev.baton.domain.insight;

import org.jspecify.annotations.NullMarked;
