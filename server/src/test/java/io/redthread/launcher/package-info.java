/** The command line, as far as it can be asked without a server. */
@NullMarked
package io.redthread.launcher;

import org.jspecify.annotations.NullMarked;
