/** What is told by e-mail, and what has become of it. */
@NullMarked
package dev.baton.domain.mail;

import org.jspecify.annotations.NullMarked;
