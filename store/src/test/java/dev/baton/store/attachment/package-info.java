@org.jspecify.annotations.NullMarked
package dev.baton.store.attachment;
