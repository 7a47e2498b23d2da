/** What each post is measured by, and how it stands: KPIs, staff figures, scorecards, incentives, surveys. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "approval",
            "process",
            "fulfilment",
            "insight"
        })
@NullMarked
package io.redthread.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
