/** Who is calling: the person or program behind the current request. */
@NullMarked
package io.redthread.platform.caller;

import org.jspecify.annotations.NullMarked;
