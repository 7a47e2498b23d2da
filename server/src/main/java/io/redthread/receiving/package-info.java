/** Everything that enters the building: arrivals, goods receipts, inspection, putaway, returns. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "importing",
            "catalog",
            "parties",
            "purchasing",
            "sales",
            "inventory",
            "process",
            "tasks"
        })
@NullMarked
package io.redthread.receiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
