@NullMarked
package dev.baton.store.mail;

import org.jspecify.annotations.NullMarked;
