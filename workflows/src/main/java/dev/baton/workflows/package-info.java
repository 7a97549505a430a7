@NullMarked
package dev.baton.workflows;

import org.jspecify.annotations.NullMarked;
