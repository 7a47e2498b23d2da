/** What waits for whom until when: the workbench and its deadlines. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity"})
@NullMarked
package io.redthread.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
