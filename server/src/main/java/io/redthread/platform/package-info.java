/** Technical services no business person mentions: database, problem details, idempotency, numbering, clock, paging. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "database", "journal", "identity"})
@NullMarked
package io.redthread.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
