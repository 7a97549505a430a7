/** HTTP on a running context and a real PostgreSQL. */
@NullMarked
package dev.baton.api;

import org.jspecify.annotations.NullMarked;
