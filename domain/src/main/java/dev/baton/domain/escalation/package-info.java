@NullMarked
package dev.baton.domain.escalation;

import org.jspecify.annotations.NullMarked;
