/** The images and services of production, built and started step by step where there is no engine for containers. */
@NullMarked
package dev.baton.trials.image;

import org.jspecify.annotations.NullMarked;
