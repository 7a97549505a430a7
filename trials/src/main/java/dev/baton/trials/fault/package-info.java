/** Processes killed in the middle of their work, and what customers and people notice of it: nothing but a pause. */
@NullMarked
package dev.baton.trials.fault;

import org.jspecify.annotations.NullMarked;
