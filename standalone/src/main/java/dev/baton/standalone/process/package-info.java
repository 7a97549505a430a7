@NullMarked
package dev.baton.standalone.process;

import org.jspecify.annotations.NullMarked;
