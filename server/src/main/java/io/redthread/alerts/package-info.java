/** Early warning: what is late or odd is told early, to whom it concerns, once; and what became of it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "rules",
            "catalog",
            "parties",
            "inventory",
            "purchasing",
            "purchasing::events",
            "process",
            "sales",
            "fulfilment"
        })
@NullMarked
package io.redthread.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
