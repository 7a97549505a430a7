/**
 * Who may ask: authentication, validation, HTTP and the event stream.
 *
 * <p>It knows workflows, the store and Spring's web and security. It may not touch the implementations of activities, and it
 * holds no business rule: it asks the domain.
 */
@NullMarked
package dev.baton.api;

import org.jspecify.annotations.NullMarked;
