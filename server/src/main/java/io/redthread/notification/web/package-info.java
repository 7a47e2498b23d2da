/** Messages over HTTP. */
@NullMarked
package io.redthread.notification.web;

import org.jspecify.annotations.NullMarked;
