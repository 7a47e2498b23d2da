/** Warehouses that partners run for us, with our goods or their own: instructions, reports, and where both differ. */
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
            "inventory :: events",
            "receiving",
            "fulfilment",
            "process",
            "tasks",
            "importing"
        })
@NullMarked
package io.redthread.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
