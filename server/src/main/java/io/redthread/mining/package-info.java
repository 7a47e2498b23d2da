/** What really happened, against what should have: event logs, discovered maps, conformance, bottlenecks with their causes. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "importing",
            "approval",
            "parties",
            "inventory",
            "process",
            "purchasing",
            "sales",
            "receiving",
            "fulfilment"
        })
@NullMarked
package io.redthread.mining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
