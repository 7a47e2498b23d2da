/** Tests of messages: domain. */
@NullMarked
package io.redthread.notification.domain;

import org.jspecify.annotations.NullMarked;
