/** Rules of messages without Spring or SQL: wording, quiet hours, pauses. */
@NullMarked
package io.redthread.notification.domain;

import org.jspecify.annotations.NullMarked;
