/** Takes an order from a shop to "ready to ship", and answers for it afterwards. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "importing",
            "catalog",
            "parties",
            "inventory",
            "inventory :: events",
            "process",
            "rules",
            "tasks"
        })
@NullMarked
package io.redthread.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
