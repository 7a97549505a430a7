@NullMarked
package dev.baton.api.agent;

import org.jspecify.annotations.NullMarked;
