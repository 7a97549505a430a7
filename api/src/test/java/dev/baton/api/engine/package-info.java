@NullMarked
package dev.baton.api.engine;

import org.jspecify.annotations.NullMarked;
