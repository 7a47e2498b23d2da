/**
 * Protocols of the providers. Each implements {@link io.redthread.notification.transport.Transport}; what one of them
 * cannot do, and why, it answers, and the sender decides what follows from it.
 */
@NullMarked
package io.redthread.notification.transport;

import org.jspecify.annotations.NullMarked;
