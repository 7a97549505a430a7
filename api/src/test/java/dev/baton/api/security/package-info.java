@NullMarked
package dev.baton.api.security;

import org.jspecify.annotations.NullMarked;
