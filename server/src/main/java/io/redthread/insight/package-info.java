/** Whether the work gets better: how long approvals take, where they wait, what went beyond the lines. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "journal", "identity", "rules", "approval", "parties", "purchasing"
        })
@NullMarked
package io.redthread.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
