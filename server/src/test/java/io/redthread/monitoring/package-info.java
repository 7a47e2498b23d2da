@NullMarked
package io.redthread.monitoring;

import org.jspecify.annotations.NullMarked;
