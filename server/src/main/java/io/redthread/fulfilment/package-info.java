/** Everything that leaves the building: waves, picks, parcels, waybills, dispatch, tracking. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "catalog",
            "parties",
            "sales",
            "receiving",
            "inventory",
            "process",
            "tasks"
        })
@NullMarked
package io.redthread.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
