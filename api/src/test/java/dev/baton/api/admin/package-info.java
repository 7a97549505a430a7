@NullMarked
package dev.baton.api.admin;

import org.jspecify.annotations.NullMarked;
