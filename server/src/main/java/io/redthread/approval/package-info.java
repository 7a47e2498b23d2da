/** Who must decide on a document, who has decided, until when: routes, steps, decisions, deadlines. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "rules", "tasks"})
@NullMarked
package io.redthread.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
