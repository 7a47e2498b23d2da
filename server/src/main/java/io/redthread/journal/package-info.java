/** The append-only, hash-chained record of every business act: who, when, what, from which address. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "platform", "identity"})
@NullMarked
package io.redthread.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
