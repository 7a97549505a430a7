/** Who asks, and what they may: credentials, rights, limits. */
@NullMarked
package dev.baton.api.security;

import org.jspecify.annotations.NullMarked;
