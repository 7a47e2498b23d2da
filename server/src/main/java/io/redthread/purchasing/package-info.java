/** Turns a need into an order that a supplier has confirmed. */
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
            "rules",
            "tasks",
            "approval",
            "budget"
        })
@NullMarked
package io.redthread.purchasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
