@NullMarked
package dev.baton.standalone.postgres;

import org.jspecify.annotations.NullMarked;
