/** The tables of messages. */
@NullMarked
package io.redthread.notification.store;

import org.jspecify.annotations.NullMarked;
