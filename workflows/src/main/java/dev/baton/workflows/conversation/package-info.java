@NullMarked
package dev.baton.workflows.conversation;

import org.jspecify.annotations.NullMarked;
