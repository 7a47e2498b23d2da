/** Tells people what concerns them: an inbox of their own, fed by what other modules publish. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "tasks :: events",
            "process :: events",
            "sales :: events"
        })
@NullMarked
package io.redthread.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
