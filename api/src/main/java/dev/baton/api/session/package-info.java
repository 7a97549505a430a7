/** Signing in and out. */
@NullMarked
package dev.baton.api.session;

import org.jspecify.annotations.NullMarked;
