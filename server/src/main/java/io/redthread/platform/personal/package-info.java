/** Personal data, shown whole only to those who may see it. */
@NullMarked
package io.redthread.platform.personal;

import org.jspecify.annotations.NullMarked;
