/** Tables of internal alerts. */
@NullMarked
package io.redthread.alerts.store;

import org.jspecify.annotations.NullMarked;
