@NullMarked
package io.redthread.purchasing;

import org.jspecify.annotations.NullMarked;
