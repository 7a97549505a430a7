/** Domain records as jsonb. */
@NullMarked
package dev.baton.store.json;

import org.jspecify.annotations.NullMarked;
