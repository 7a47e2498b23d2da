/** The command line behind {@code ./redthread import} and {@code verify}: a client of a running server. */
@ApplicationModule(allowedDependencies = {"journal"})
@NullMarked
package io.redthread.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
