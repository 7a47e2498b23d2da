/** The SQL of people, roles, sessions, keys and the working calendar. */
@NullMarked
package io.redthread.identity.store;

import org.jspecify.annotations.NullMarked;
