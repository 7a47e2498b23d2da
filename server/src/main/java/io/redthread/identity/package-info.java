/** Who you are, where you sit, what you may do up to which amount, for whom you stand in. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "platform", "journal"})
@NullMarked
package io.redthread.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
