/** Files that come with messages. */
@NullMarked
package dev.baton.domain.attachment;

import org.jspecify.annotations.NullMarked;
