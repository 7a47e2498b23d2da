/** Tests of messages. */
@NullMarked
package io.redthread.notification;

import org.jspecify.annotations.NullMarked;
