@NullMarked
package dev.baton.api.live;

import org.jspecify.annotations.NullMarked;
