/**
 * What is done: the outside world, that is the store, the model, the knowledge index, mail and help desks.
 *
 * <p>It knows workflows, the store, Spring Boot and Spring AI. It may not decide what happens next: an activity returns facts.
 */
@NullMarked
package dev.baton.activities;

import org.jspecify.annotations.NullMarked;
