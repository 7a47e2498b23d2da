/** The standard: which nodes an order passes, what each asks and in what time; the engine that moves cases; exceptions. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "tasks"})
@NullMarked
package io.redthread.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
