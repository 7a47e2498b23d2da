/** Internal alerts over HTTP. */
@NullMarked
package io.redthread.alerts.web;

import org.jspecify.annotations.NullMarked;
