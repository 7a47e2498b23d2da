/** What a department may spend in a period and category, has committed, has spent. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "journal", "identity", "importing", "approval", "rules"})
@NullMarked
package io.redthread.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
