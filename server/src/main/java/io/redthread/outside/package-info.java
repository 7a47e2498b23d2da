/** Warehouses that partners run for us: instructions they fetch, what they report, where both differ, goods of their own they send. */
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
