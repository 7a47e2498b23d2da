/** Where every thread is, who is late, what looks wrong: time line, node board, figures, search by any number. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "process",
            "rules",
            "tasks",
            "approval",
            "budget",
            "purchasing",
            "control",
            "sales",
            "receiving",
            "inventory",
            "fulfilment",
            "catalog",
            "parties"
        })
@NullMarked
package io.redthread.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
