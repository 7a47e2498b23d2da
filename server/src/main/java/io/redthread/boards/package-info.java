/** The whole company at one glance: facts of orders, what they add up to, boards made of tiles, the wall screen. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "process",
            "tasks",
            "approval",
            "catalog",
            "parties",
            "inventory",
            "purchasing",
            "sales",
            "receiving",
            "fulfilment"
        })
@NullMarked
package io.redthread.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
