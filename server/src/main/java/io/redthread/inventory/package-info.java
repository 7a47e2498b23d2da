/** By an append-only ledger: how much of what is where, in which lot, and how much of it is promised. */
@ApplicationModule(
        displayName = "Inventory",
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "importing",
            "catalog",
            "parties",
            "approval",
            "rules"
        })
@NullMarked
package io.redthread.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
