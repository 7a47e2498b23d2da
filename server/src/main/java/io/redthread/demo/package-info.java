/** The demo company: generated goods, partners, warehouses and orders, so that a trial proves the flow (requirement O15). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "alerts",
            "approval",
            "budget",
            "catalog",
            "parties",
            "inventory",
            "process",
            "purchasing",
            "control",
            "insight",
            "performance",
            "sales",
            "receiving",
            "fulfilment",
            "outside"
        })
@NullMarked
package io.redthread.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
