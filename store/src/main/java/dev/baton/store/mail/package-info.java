/** Mails as rows: written with what causes them, read and marked by whoever sends them. */
@NullMarked
package dev.baton.store.mail;

import org.jspecify.annotations.NullMarked;
