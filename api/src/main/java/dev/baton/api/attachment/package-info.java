/** Files that come with messages: taken, looked at, given out. */
@NullMarked
package dev.baton.api.attachment;

import org.jspecify.annotations.NullMarked;
