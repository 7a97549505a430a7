@NullMarked
package dev.baton.api.refusal;

import org.jspecify.annotations.NullMarked;
