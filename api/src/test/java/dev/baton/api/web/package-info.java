@NullMarked
package dev.baton.api.web;

import org.jspecify.annotations.NullMarked;
