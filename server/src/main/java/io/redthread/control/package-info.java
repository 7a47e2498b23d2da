/** Watches what orders add up to and notices how control is evaded: split orders, stamped decisions, creeping prices. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "parties",
            "approval",
            "approval::events",
            "purchasing",
            "purchasing::events"
        })
@NullMarked
package io.redthread.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
