@NullMarked
package dev.baton.domain.refusal;

import org.jspecify.annotations.NullMarked;
