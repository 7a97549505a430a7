@NullMarked
package dev.baton.workflows.handoff;

import org.jspecify.annotations.NullMarked;
