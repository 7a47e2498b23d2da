/** Tests of reports. */
@NullMarked
package io.redthread.insight;

import org.jspecify.annotations.NullMarked;
