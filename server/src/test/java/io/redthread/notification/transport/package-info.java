/** Tests of messages: transport. */
@NullMarked
package io.redthread.notification.transport;

import org.jspecify.annotations.NullMarked;
