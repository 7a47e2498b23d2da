/** Warehouses that partners run for us: instructions they fetch, what they report, and where both differ. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "catalog",
            "parties",
            "purchasing",
            "sales",
            "inventory",
            "receiving",
            "fulfilment",
            "process",
            "tasks"
        })
@NullMarked
package io.redthread.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
