@NullMarked
package dev.baton.api.conversation;

import org.jspecify.annotations.NullMarked;
