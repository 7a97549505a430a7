@NullMarked
package dev.baton.standalone.temporal;

import org.jspecify.annotations.NullMarked;
