@NullMarked
package dev.baton.api.attachment;

import org.jspecify.annotations.NullMarked;
