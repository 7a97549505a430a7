/** What administrators did. */
@NullMarked
package dev.baton.api.audit;

import org.jspecify.annotations.NullMarked;
