@NullMarked
package dev.baton.domain.conversation;

import org.jspecify.annotations.NullMarked;
