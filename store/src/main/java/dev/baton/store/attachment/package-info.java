/** The bytes of files, and who may have them. */
@NullMarked
package dev.baton.store.attachment;

import org.jspecify.annotations.NullMarked;
