/** A mail server for one machine: what it takes goes no further. */
@NullMarked
package dev.baton.standalone.mail;

import org.jspecify.annotations.NullMarked;
