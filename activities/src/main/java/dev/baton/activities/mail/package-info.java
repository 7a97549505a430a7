/** Mails to customers: what they say, and the mail server that takes them. */
@NullMarked
package dev.baton.activities.mail;

import org.jspecify.annotations.NullMarked;
